import Storage

/// How far each goal has come, day by day.
enum EvaluationSchema {
    static let migrations = [
        Migration(
            "evaluation",
            """
            CREATE TABLE goal_reading (
                id :integer PRIMARY KEY,
                network_id :integer NOT NULL,
                goal_id :integer NOT NULL REFERENCES goal (id),
                day :text NOT NULL,
                value :real NOT NULL,
                note :text NOT NULL,
                person_id :integer NOT NULL,
                recorded_at :integer NOT NULL
            ) :strict;
            CREATE INDEX goal_reading_goal ON goal_reading (network_id, goal_id, day);
            """)
    ]
}
