// NotebookReport
