// NotebookWire
