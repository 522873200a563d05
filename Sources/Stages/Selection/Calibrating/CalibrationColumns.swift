import Storage

/// How the words of a calibration stand in columns.
extension CalibrationReason.Kind: Storable {}
