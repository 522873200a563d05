/// Who applied to GROOVE, in their own words; all of it is invented.
extension Groove {
    /// The four that were chosen, in the order in which they sit, then the two invented ones.
    static let applicants = [
        Applicant(
            "joseph@care.example", "Joseph Banda", "CARE",
            vision: "Field staff who ask a trader what she needs before they offer anything.",
            interest: "How staff capacity is built: we train, and six months later little of it is left.",
            commitment: "One adviser with four hours a month, one country director behind it, and two guides written.",
            sharing: "The evaluation of a training that changed nothing.",
            grant: "A value chain project in eastern Africa, awarded in mid-2009.",
            duties: "Trained partners in three value chains, and a report on what they do differently.",
            more: [
                "region": "East Africa", "kind": "International organisation",
                "first_question": "How is staff capacity built?", "staff": "12", "grant_ends": "2031-12-31",
                "grant_budget": "90000", "head_knows": "yes",
            ]),
        Applicant(
            "samuel@chf.example", "Samuel Mwangi", "CHF International",
            vision: "A common picture of what a good facilitator does, across organisations.",
            interest: "How results of facilitation are measured when somebody else does the selling.",
            commitment: "Our head of programme quality, five hours a month; two workshops each year.",
            sharing: "Two value chains we left, and why.",
            grant: "A value chain grant with producer groups, awarded in mid-2009.",
            duties: "Better incomes for producer groups, measured before and after.",
            more: [
                "region": "West Africa", "kind": "International organisation",
                "first_question": "How are results measured?", "staff": "8", "grant_ends": "2031-09-30",
                "grant_budget": "60000", "head_knows": "yes",
            ]),
        Applicant(
            "elena@conservation.example", "Elena Vargas", "Conservation International",
            vision: "Market facilitation that works where the forest is worth more standing.",
            interest: "How the approach is adapted to another sector: conservation.",
            commitment: "Two people, three hours a month each; a site where members can see it.",
            sharing: "Agreements that communities left, with what they told us.",
            grant: "A value chain grant around conservation agreements, awarded in mid-2009.",
            duties: "Products sold under agreements that keep habitat standing.",
            more: [
                "region": "Latin America", "kind": "International organisation",
                "first_question": "How is staff capacity built?", "staff": "6", "grant_ends": "2032-03-31",
                "grant_budget": "45000", "head_knows": "yes",
            ]),
        Applicant(
            "nilufar@practicalaction.example", "Nilufar Rahman", "Practical Action",
            vision: "Participatory market mapping as a common tool, not ours alone.",
            interest: "How knowledge is managed between country offices and with others.",
            commitment: "One adviser with six hours a month, our mapping method and its field notes.",
            sharing: "Maps that were wrong, and what they cost.",
            grant: "A value chain grant in rural markets and energy, awarded in mid-2009.",
            duties: "Market systems that reach smallholders, with the method written down.",
            more: [
                "region": "Asia", "kind": "International organisation",
                "first_question": "How is knowledge managed?", "staff": "20", "grant_ends": "2031-10-31",
                "grant_budget": "75000", "head_knows": "yes",
            ]),
        Applicant(
            "office@brightharvest.example", "Mara Lind", "Bright Harvest Trust",
            vision: "More funding for our region.", interest: "All of the questions.",
            commitment: "We take part when there is time.", sharing: "Our success stories.",
            grant: "None at present; we are applying for one.", duties: "Nothing yet.",
            more: [
                "first_question": "How are results measured?", "staff": "3", "grant_ends": "2026-01-31",
                "grant_budget": "", "head_knows": "yes",
            ]),
        Applicant(
            "hello@riverroad.example", "Jon Aldridge", "River Road Partners",
            vision: "A network that trains our staff.", interest: "The training most of all.",
            commitment: "Two junior staff, when projects allow.", sharing: "Our manual, under licence.",
            grant: "A small training contract in one district.", duties: "Forty trainings by the end of the year.",
            more: [
                "region": "Asia", "kind": "International organisation",
                "first_question": "How is staff capacity built?", "staff": "40", "grant_ends": "2032-06-30",
                "grant_budget": "20000", "head_knows": "yes",
            ]),
    ]
}
