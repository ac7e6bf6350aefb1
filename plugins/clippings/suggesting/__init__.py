"""What `clippings suggest` proposes to editors: names that no register has, and entries that may be one."""
