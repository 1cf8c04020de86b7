-- A check writes on the rows of files with a fault only: a hundred thousand sound files are no
-- reason to write a hundred thousand rows every night.

comment on column house.file.checked_at is
  'when a fault was found, or found gone; when everything was last read says house.file_check';
