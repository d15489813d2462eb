// A helper in a file of its own.
int Helper(int n) => n * factor;
var factor = 21;
