/// A visit or an interview that is to come: when, where, who goes and why.
package enum VisitPlan {}

/// A file that stands with the notes of a visit.
package enum VisitFile {}
