import Storage

/// Reflective questions, who is asked, and what they answered.
enum FacilitationSchema {
    static let migrations = [
        Migration(
            "facilitation",
            """
            CREATE TABLE reflective_question (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL REFERENCES network (id),
                text :text NOT NULL,
                person_id :integer NOT NULL,
                of_all :integer NOT NULL,
                asked_at :integer NOT NULL
            ) :strict;
            CREATE INDEX reflective_question_network ON reflective_question (network_id, id);
            CREATE TABLE reflective_addressee (
                network_id :integer NOT NULL,
                question_id :integer NOT NULL REFERENCES reflective_question (id),
                person_id :integer NOT NULL,
                PRIMARY KEY (question_id, person_id)
            ) :strict;
            CREATE INDEX reflective_addressee_person ON reflective_addressee (network_id, person_id);
            CREATE TABLE reflective_answer (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                question_id :integer NOT NULL REFERENCES reflective_question (id),
                person_id :integer NOT NULL,
                text :text NOT NULL,
                answered_at :integer NOT NULL,
                UNIQUE (question_id, person_id)
            ) :strict;
            CREATE INDEX reflective_answer_network ON reflective_answer (network_id, person_id);
            """)
    ]
}
