// NotebookEngine
