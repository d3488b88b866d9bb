"""GB/T 9704-2012 as data: lengths, faces and sizes, each under its clause."""
