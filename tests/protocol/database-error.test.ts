import { describe, expect, test } from 'vitest';
import { databaseErrorIn } from '../../src/protocol/database-error.ts';

describe('an error of a database', () => {
  test.for([
    ['SQL', 'SQLSTATE[23000]: Integrity constraint violation: 1062'],
    ['PostgreSQL', 'syntax error at or near "}"'],
    ['PostgreSQL', 'insert or update on table "a" violates foreign key constraint "a_b_fkey"'],
    ['PostgreSQL', 'relation "public.users" does not exist'],
    ['PostgreSQL', 'pq: invalid input syntax for type uuid: "7"'],
    ['PostgreSQL', '(psycopg2.errors.UndefinedTable) no table'],
    ['MySQL', 'You have an error in your SQL syntax; check the manual that corresponds to your MySQL server'],
    ['MySQL', "Duplicate entry 'a' for key 'users.email'"],
    ['MySQL', "ER_DUP_ENTRY: Duplicate entry 'a'"],
    ['SQLite', 'SQLITE_CONSTRAINT: UNIQUE constraint failed: users.email'],
    ['SQLite', 'sqlite3.OperationalError: no such column: x'],
    ['SQL Server', 'Msg 102, Level 15, State 1, Line 1'],
    ['Oracle', 'ORA-01722: invalid number'],
    ['MongoDB', 'E11000 duplicate key error collection: shop.users'],
    ['SQL', 'org.hibernate.exception.ConstraintViolationException: could not execute statement'],
  ])('of %s is found in: %s', ([database, text]) => {
    expect(databaseErrorIn(String(text))?.database).toBe(database);
    expect(databaseErrorIn(JSON.stringify({ error: { detail: text } }))?.database).toBe(database);
  });

  test.for([
    'the email is already taken',
    'unique constraint on the field "email"',
    'syntax error in the query parameter filter',
    'expected one of: sqlite, postgres, mysql',
    'duplicate key "a" in JSON',
    'error 1000: too many requests',
    'Error: the relation "owner" is not declared',
  ])('is none in: %s', (text) => expect(databaseErrorIn(text)).toBeUndefined());
});
