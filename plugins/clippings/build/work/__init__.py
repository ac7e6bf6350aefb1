"""Who does the work: processes of this machine, a cluster; and how far it is."""
