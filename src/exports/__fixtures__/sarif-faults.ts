import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import official from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };

// Of draft 4 it has nothing but the key of its own address; one of its patterns is none where Unicode is strict.
const { id: _, $schema: __, ...schema } = official;
const ajv = formats.default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
const validate = ajv.compile(schema);

/** What the official schema of SARIF 2.1.0 has against a file, a line each. */
export function sarifFaults(file: unknown): string[] {
  validate(file);
  return (validate.errors ?? []).map(
    ({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`,
  );
}
