"""One module a sheet: each turns a view of the report into a plan."""
