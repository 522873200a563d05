enum PlaceholderT{}
