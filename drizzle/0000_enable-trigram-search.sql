-- Names are searched by trigrams (pg_trgm) wherever the in-memory name index does not answer.
create extension if not exists pg_trgm;
