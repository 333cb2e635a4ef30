// CellSyntax
