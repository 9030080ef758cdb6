"""What an administrator fills in; the words of every field are here."""
