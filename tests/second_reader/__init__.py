"""A second reader of the formats, written from `spec/` alone.

It shares nothing with `src/` and must stay so: who changes it reads `spec/` and `vectors/` and no
other part of the tree. Where it and the program differ over a file, the text is at fault until it
says which of the two is right. `test_second_reader.py` runs every vector through it and holds that
no module here imports the program.
"""
