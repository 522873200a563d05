/// Addresses of mail that comes in, and of how much goes out.
extension Place {
    package static let postedMail: Place = "mail"
    package static let lessMail: Place = "mail/less/:choice"
    package static let yourMail: Place = "networks/:network/your-mail"
    package static let heldLetters: Place = "networks/:network/letters"
    package static let heldLetter: Place = "networks/:network/letters/:letter"
    package static let takeLetter: Place = "networks/:network/letters/:letter/conversation"
    package static let dropLetter: Place = "networks/:network/letters/:letter/reason"
    package static let takeBack: Place = "networks/:network/acts/:event/back"
    package static let postOriginal: Place = "networks/:network/posts/:post/original"
    package static let lostLetters: Place = "operator/letters"
    package static let wakeAddress: Place = "you/addresses/:email"
}
