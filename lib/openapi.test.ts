import { describe, expect, it } from 'vitest';
import { explainMatchInput } from './ledger/explain-schema';
import { matchLimits, matchRowSchema } from './ledger/match-schema';
import { openApiDocument } from './openapi';

const document = JSON.parse(JSON.stringify(openApiDocument('https://touchstone.example')));

describe('the OpenAPI document', () => {
  it('is 3.1 and names the server', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://touchstone.example' }] });
  });

  it('states every status that /api/match answers, the limits and the key', () => {
    const operation = document.paths['/api/match'].post;
    expect(Object.keys(operation.responses).sort()).toEqual([
      '200',
      '400',
      '401',
      '403',
      '413',
      '422',
      '429',
      '503',
    ]);
    expect(document.components.schemas.MatchRequest.properties.records.maxItems).toBe(matchLimits.records);
    expect(document.components.schemas.MatchRow.required.sort()).toEqual([
      'raw_name',
      'source_primary_key',
      'source_system',
    ]);
    expect(document.components.securitySchemes.apiKey).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('states every status that /api/explain answers, and shows each request by an example that is valid', () => {
    const { post } = document.paths['/api/explain'];
    const statuses = ['200', '400', '401', '403', '404', '413', '422', '429', '503'];
    expect(Object.keys(post.responses).sort()).toEqual(statuses);
    const { example } = post.requestBody.content['application/json'];
    expect(explainMatchInput.safeParse(example).error).toBeUndefined();
    const match = document.paths['/api/match'].post.requestBody.content['application/json'].example;
    for (const row of match.records) expect(matchRowSchema.safeParse(row).error).toBeUndefined();
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(3);
    for (const name of references) expect(document.components.schemas).toHaveProperty(name);
  });
});
