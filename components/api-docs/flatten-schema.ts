export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  maxLength?: number;
  minLength?: number;
  maxItems?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
}

export interface SchemaField {
  path: string;
  type: string;
  required: boolean;
  description: string;
}

/** All fields below a schema, depth first; references are followed, a list's fields stand behind `[]`. */
export function flatten(schema: JsonSchema, schemas: Record<string, JsonSchema>, prefix = ''): SchemaField[] {
  const { properties = {}, required = [] } = resolve(schema, schemas);
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const inner = resolve(property, schemas);
    const field = {
      path,
      type: typeInWords(inner, schemas),
      required: required.includes(name),
      description: property.description ?? inner.description ?? '',
    };
    const items = inner.items && resolve(inner.items, schemas);
    const below = items?.properties
      ? flatten(items, schemas, `${path}[].`)
      : flatten(inner, schemas, `${path}.`);
    return [field, ...below];
  });
}

/** Follows references and takes the one branch of a union that is not null. */
function resolve(schema: JsonSchema, schemas: Record<string, JsonSchema>): JsonSchema {
  if (schema.$ref) return resolve(schemas[schema.$ref.split('/').at(-1)!] ?? {}, schemas);
  const branches = (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []).filter(
    (branch) => branch.type !== 'null',
  );
  if (branches.length === 1)
    return {
      ...resolve(branches[0]!, schemas),
      ...(schema.description && { description: schema.description }),
    };
  return schema;
}

function typeInWords(schema: JsonSchema, schemas: Record<string, JsonSchema>): string {
  if (schema.enum)
    return schema.enum
      .filter((value) => value !== null)
      .map(String)
      .join(' | ');
  const branches = (schema.anyOf ?? schema.oneOf ?? []).filter((branch) => branch.type !== 'null');
  if (branches.length > 1)
    return [...new Set(branches.map((branch) => typeInWords(resolve(branch, schemas), schemas)))].join(
      ' or ',
    );
  const type = [schema.type ?? 'anything']
    .flat()
    .filter((one) => one !== 'null')
    .join(' or ');
  if (type === 'array' && schema.items) {
    const limit = schema.maxItems ? `, at most ${schema.maxItems}` : '';
    return `list of ${typeInWords(resolve(schema.items, schemas), schemas)}${limit}`;
  }
  if (schema.format) return schema.format;
  if (schema.maxLength) return `${type}, at most ${schema.maxLength} characters`;
  if (schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum < 1e9) {
    return `${type} ${schema.minimum}–${schema.maximum}`;
  }
  return type;
}
