import Domain
import Storage

/// How the words of closing stand in columns.
extension ClosingItem: Storable {}
extension Consent: Storable {}
extension AlumnusPart: Storable {}
extension Inheriting.Stance: Storable {}
extension Inheriting.Heeding: Storable {}
