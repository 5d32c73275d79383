"""The desk: the web console of a watch. START HERE: app.py, then pages.py and one of screens/."""
