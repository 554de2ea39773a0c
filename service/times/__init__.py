"""When a service can be had: slots, the seats in them and who holds one."""
