// Runs in the task pane's page before office.js: the workbench around it lends it the window.external of an Excel.
parent.kiemBieu.connect(window);
