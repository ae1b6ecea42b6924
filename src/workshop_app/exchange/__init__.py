"""What enters and leaves: workbooks and tables of ratings. openpyxl lives here alone."""
