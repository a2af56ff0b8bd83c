"""What there is to tell about one case: its assessment, its reasons, cases like it, its dossier, its evidence."""
