// NotebookMarkdown
