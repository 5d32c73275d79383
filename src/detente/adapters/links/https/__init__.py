"""The HTTPS link: TLS 1.3 and HTTP/1.1, both ends proved by link keys (spec/https.md)."""
