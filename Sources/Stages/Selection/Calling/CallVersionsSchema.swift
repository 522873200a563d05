import Storage

/// The call in versions, its questions, rules and rubric as rows; answers by the question they answer.
///
/// What stood in columns of their own moves forward: a call that was written becomes its version 1.
enum CallVersionsSchema {
    static let migration = Migration(
        "call versions",
        """
        CREATE TABLE call_version (
            network_id :integer NOT NULL REFERENCES call (network_id),
            version :integer NOT NULL CHECK (version > 0),
            title :text NOT NULL,
            text :text NOT NULL,
            seats :integer NOT NULL CHECK (seats > 0),
            deadline :text NOT NULL,
            deadline_minute :integer NOT NULL DEFAULT 1439,
            time_zone :text NOT NULL DEFAULT 'UTC',
            grace_minutes :integer NOT NULL DEFAULT 0,
            proposals_on :text,
            decisions_on :text,
            reason :text NOT NULL DEFAULT '',
            published_at :integer,
            PRIMARY KEY (network_id, version)
        ) :strict;
        INSERT INTO call_version (network_id, version, title, text, seats, deadline, published_at)
            SELECT network_id, 1, title, text, seats, deadline, opened_at FROM call;
        CREATE TABLE call_question (
            network_id :integer NOT NULL,
            version :integer NOT NULL,
            question :text NOT NULL,
            place :integer NOT NULL,
            kind :text NOT NULL,
            wording :text NOT NULL,
            advice :text NOT NULL,
            choices :text NOT NULL DEFAULT '',
            least :integer,
            most :integer,
            is_required :integer NOT NULL,
            step :text NOT NULL DEFAULT 'interest',
            is_confidential :integer NOT NULL DEFAULT 0,
            PRIMARY KEY (network_id, version, question),
            FOREIGN KEY (network_id, version) REFERENCES call_version (network_id, version)
        ) :strict;
        INSERT INTO call_question (network_id, version, question, place, kind, wording, advice, most, is_required)
            SELECT c.network_id, 1, q.column1, q.column2, q.column3, q.column4, q.column5, q.column6, q.column7
            FROM call c CROSS JOIN (VALUES
                    ('organisation', 0, 'shortText', 'Organisation', '', 160, 1),
                    ('contact', 1, 'shortText', 'Your name', 'The person we write to.', 120, 1),
                    ('vision', 2, 'longText', 'Vision', 'What should the field know or do differently when this network ends?', 4000, 1),
                    ('interest', 3, 'longText', 'Interest', 'Which of the learning questions do you work on already?', 4000, 1),
                    ('commitment', 4, 'longText', 'Commitment', 'Who takes part, with how many hours, and what do you promise to bring?', 4000, 1),
                    ('sharing', 5, 'longText', 'Willingness to share', 'What would you put on the table, failures among it?', 4000, 1),
                    ('own_grant', 6, 'longText', 'Own grant', 'The project you would bring to the table, its donor and its place.', 4000, 1),
                    ('grant_duties', 7, 'longText', 'What that grant must deliver', 'So that both can be done: what you owe your own donor, and when.', 4000, 1),
                    ('attachments', 8, 'file', 'Attachments', 'Letters of support, a budget.', 10, 0)) AS q;
        CREATE TABLE call_rule (
            id :integer NOT NULL,
            network_id :integer NOT NULL,
            version :integer NOT NULL,
            question :text NOT NULL,
            test :text NOT NULL,
            value :text NOT NULL,
            sentence :text NOT NULL,
            PRIMARY KEY (network_id, version, id),
            FOREIGN KEY (network_id, version) REFERENCES call_version (network_id, version)
        ) :strict;
        CREATE TABLE call_criterion (
            network_id :integer NOT NULL,
            version :integer NOT NULL,
            criterion :text NOT NULL,
            place :integer NOT NULL,
            wording :text NOT NULL,
            weight :integer NOT NULL CHECK (weight BETWEEN 0 AND 100),
            anchor_1 :text NOT NULL,
            anchor_2 :text NOT NULL,
            anchor_3 :text NOT NULL,
            anchor_4 :text NOT NULL,
            anchor_5 :text NOT NULL,
            questions :text NOT NULL,
            PRIMARY KEY (network_id, version, criterion),
            FOREIGN KEY (network_id, version) REFERENCES call_version (network_id, version)
        ) :strict;
        INSERT INTO call_criterion (network_id, version, criterion, place, wording, weight, anchor_1, anchor_2, anchor_3,
                anchor_4, anchor_5, questions)
            SELECT r.network_id, 1, r.criterion, q.column2, q.column3, 20, r.lowest, '', '', '', r.highest, q.column4
            FROM rubric r JOIN (VALUES
                    ('vision', 0, 'Vision', 'vision'),
                    ('interest', 1, 'Interest', 'interest own_grant'),
                    ('commitment', 2, 'Commitment', 'commitment grant_duties'),
                    ('sharing', 3, 'Willingness to share', 'sharing'),
                    ('value', 4, 'Value added', 'vision own_grant')) AS q
                ON q.column1 = r.criterion;
        DROP TABLE rubric;
        ALTER TABLE call DROP COLUMN title;
        ALTER TABLE call DROP COLUMN text;
        ALTER TABLE call DROP COLUMN seats;
        ALTER TABLE call DROP COLUMN deadline;
        CREATE TABLE application_answer (
            network_id :integer NOT NULL,
            candidate_id :integer NOT NULL REFERENCES candidate (id),
            question :text NOT NULL,
            text :text NOT NULL,
            PRIMARY KEY (candidate_id, question)
        ) :strict;
        INSERT INTO application_answer (network_id, candidate_id, question, text)
            SELECT network_id, id, 'vision', vision FROM candidate WHERE vision <> '';
        ALTER TABLE candidate DROP COLUMN vision;
        INSERT INTO application_answer (network_id, candidate_id, question, text)
            SELECT network_id, id, 'interest', interest FROM candidate WHERE interest <> '';
        ALTER TABLE candidate DROP COLUMN interest;
        INSERT INTO application_answer (network_id, candidate_id, question, text)
            SELECT network_id, id, 'commitment', commitment FROM candidate WHERE commitment <> '';
        ALTER TABLE candidate DROP COLUMN commitment;
        INSERT INTO application_answer (network_id, candidate_id, question, text)
            SELECT network_id, id, 'sharing', sharing FROM candidate WHERE sharing <> '';
        ALTER TABLE candidate DROP COLUMN sharing;
        INSERT INTO application_answer (network_id, candidate_id, question, text)
            SELECT network_id, id, 'own_grant', own_grant FROM candidate WHERE own_grant <> '';
        ALTER TABLE candidate DROP COLUMN own_grant;
        INSERT INTO application_answer (network_id, candidate_id, question, text)
            SELECT network_id, id, 'grant_duties', grant_duties FROM candidate WHERE grant_duties <> '';
        ALTER TABLE candidate DROP COLUMN grant_duties;
        ALTER TABLE candidate ADD COLUMN version :integer NOT NULL DEFAULT 1;
        ALTER TABLE candidate ADD COLUMN proposal_version :integer;
        ALTER TABLE candidate ADD COLUMN time_zone :text NOT NULL DEFAULT '';
        ALTER TABLE candidate ADD COLUMN kept_at :integer;
        ALTER TABLE candidate ADD COLUMN answered_at :integer;
        ALTER TABLE candidate ADD COLUMN goes_on :integer;
        ALTER TABLE candidate ADD COLUMN answer_reason :text;
        ALTER TABLE candidate ADD COLUMN answer_salt :bytes;
        ALTER TABLE candidate ADD COLUMN proposal_sent_at :integer;
        ALTER TABLE application_file ADD COLUMN question :text NOT NULL DEFAULT 'attachments';
        """)
}
