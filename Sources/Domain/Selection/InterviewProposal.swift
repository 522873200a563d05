/// Who is interviewed when, where and by whom, as it was worked out and put before a person.
package enum InterviewProposal {}
