/// What GROOVE's members write in the demonstration. The wording is invented.
enum GuideText {
    static let versions: [(note: String, text: String)] = [
        ("First draft for review", opening + pairs),
        ("Added the agreement between mentor and mentee", opening + pairs + agreement),
        ("Added how to choose mentors, and the ten topics", opening + choosing + pairs + agreement + topics),
    ]

    private static let opening = """
        # What this guide is for

        Field staff learn to **facilitate** instead of delivering when somebody who has done it walks beside them. This guide helps an organisation to set up such mentoring by itself.


        """

    private static let choosing = """
        # Choosing mentors

        Choose people who ask more than they tell. Seniority is not the point; having failed at facilitation once, and having said so, is.


        """

    private static let pairs = """
        # Pairs

        One mentor, one mentee, six months, two hours a fortnight. The mentor is never the mentee's line manager.


        """

    private static let agreement = """
        # The agreement

        Mentor and mentee write down:

        - what the mentee wants to be able to do,
        - how often they meet, and who calls,
        - what stays between them,
        - how either of them may end it without giving a reason.


        """

    private static let topics = """
        # Ten topics

        | Topic | Question to begin with |
        |---|---|
        | Value chain analysis | Who decides the price, and why? |
        | Relations in the market | Whom would the trader call first? |
        | Entry and exit | What happens on the day we leave? |
        | Letting others lead | What did you not do this week? |

        Six more stand in the topical guides.
        """

    static let assessment = """
        # Before the first meeting

        Mentee and mentor each answer by themselves, on a scale from 1 to 5, with one example from the last month:

        1. I can say who earns what along the chain.
        2. I let a business find its own answer, even when I know one.
        3. I know when to stop helping.
        """
}
