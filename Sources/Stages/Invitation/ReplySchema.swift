import Storage

/// By when a letter is answered, and what the organisation itself said to each of its items.
enum ReplySchema {
    static let migrations = [
        Migration(
            "reply by",
            """
            ALTER TABLE invitation ADD COLUMN reply_by :text;
            ALTER TABLE invitation ADD COLUMN reminded :integer NOT NULL DEFAULT 0;
            ALTER TABLE invitation_item ADD COLUMN quote :text NOT NULL DEFAULT '';
            CREATE INDEX invitation_reply ON invitation (reply_by) WHERE state = 'sent';
            """)
    ]
}
