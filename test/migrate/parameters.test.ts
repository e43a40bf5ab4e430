/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { migrateJiraNode } from '../../build/migrate/jiraNode';
import { builtInOperation, builtInOperations } from '../../build/migrate/operations';
import { reportOf } from '../../build/migrate/report';
import { signIns } from '../../build/migrate/signIn';
import { isRecord, type Parameters } from '../../build/migrate/workflow';
import { Jira } from '../../nodes/Jira/Jira.node';
import { projectFolder, sourceTypes } from '../harness/packageTypes';
import { installedN8n } from '../harness/installationFolder';
import { bothNodes } from './bothNodes';
import { sameEffectCases } from './sameEffectCases';

const place = { issue: 'SUP-1', other: 'SUP-2', comment: '1', attachment: '1', person: 'mia' };

/** The parameters of an operation in a node's description, and those in their collections. */
function described(
	properties: readonly INodeProperties[],
	resource: unknown,
	operation: unknown,
): INodeProperties[] {
	const includes = (values: unknown, value: unknown) =>
		!Array.isArray(values) || values.includes(value);
	return properties.filter(({ displayOptions }) => {
		const { show = {} } = displayOptions ?? {};
		return includes(show['resource'], resource) && includes(show['operation'], operation);
	});
}

const own = new Jira().description.properties;

/** What our node's editor would not know: parameters, entries of collections, modes of pickers, options. */
function unknownIn(parameters: Parameters, properties: readonly INodeProperties[]): string[] {
	return Object.entries(parameters).flatMap(([name, value]) => {
		const known = properties.filter((property) => property.name === name);
		if (known.length === 0) return [name];
		return known.every((property) => unknownValue(value, property).length > 0)
			? unknownValue(value, known[0] as INodeProperties).map((part) => `${name}.${part}`)
			: [];
	});
}

function unknownValue(
	value: unknown,
	{ type, options = [], modes = [] }: INodeProperties,
): string[] {
	if (type === 'collection' && isRecord(value))
		return unknownIn(value, options as INodeProperties[]);
	if (type === 'fixedCollection' && isRecord(value)) {
		return Object.entries(value).flatMap(([set, entries]) => {
			const found = options.find((option) => option.name === set);
			if (found === undefined || !('values' in found)) return [set];
			return [entries].flat().flatMap((entry) => unknownIn(entry as Parameters, found.values));
		});
	}
	if (type === 'resourceLocator' && isRecord(value)) {
		return modes.some(({ name }) => name === value['mode']) ? [] : [String(value['mode'])];
	}
	const chosen = type === 'options' || type === 'multiOptions' ? [value].flat() : [];
	return chosen
		.filter((one) => !options.some((option) => 'value' in option && option.value === one))
		.map(String);
}

describe('every parameter of a migrated node is one of ours', () => {
	const cases = (['cloud', 'dataCenter'] as const).flatMap((flavour) =>
		sameEffectCases
			.filter(({ only }) => only === undefined || only === flavour)
			.map((one) => [`${one.operation}: ${one.what}, on ${flavour}`, one, flavour] as const),
	);
	test.each(cases)('%s', (_, { operation: called, parameters }, flavour) => {
		const [resource, operation] = called.split('.');
		const jiraVersion = flavour === 'cloud' ? 'cloud' : 'server';
		const asked = { jiraVersion, resource, operation, ...parameters({ flavour, ...place }) };
		const { nodes } = migrateJiraNode({
			name: 'Jira',
			type: 'n8n-nodes-base.jira',
			parameters: asked,
		});
		for (const { parameters: given = {} } of nodes) {
			const known = described(own, given['resource'], given['operation']);
			// Left out of the comparison, and named there, while our node has no such operation.
			if (!known.some(({ name }) => name === 'requestOptions')) continue;
			expect(unknownIn(given, known)).toEqual([]);
		}
	});
});

test('the comparison covers each of the 20 operations', () => {
	const all = builtInOperations.map(({ resource, operation }) => `${resource}.${operation}`);
	expect(all).toHaveLength(20);
	expect([...new Set(sameEffectCases.map(({ operation }) => operation))].sort()).toEqual(
		all.sort(),
	);
});

test.each([
	[undefined, 'issue.create'],
	['issue', 'issue.create'],
	['issueComment', 'issueComment.add'],
	['issueAttachment', 'issueAttachment.add'],
	['user', 'user.create'],
])('without an operation, the resource %s means %s', (resource, expected) => {
	const { resource: found, operation } = builtInOperation(resource) ?? {};
	expect(`${found}.${operation}`).toBe(expected);
});

test('credentials are called as n8n lists them', () => {
	const types = sourceTypes();
	for (const { ours, theirs } of Object.values(signIns)) {
		const { displayName } = types.credentialType(ours);
		const made = { type: ours, name: 'Mine', replaces: theirs, nodes: ['Jira'] };
		const [, line] = reportOf({
			workflow: { nodes: [] },
			migrated: 1,
			notes: [],
			credentials: [made],
		});
		expect(line).toContain(`of the type ${displayName};`);
	}
});

const n8n = installedN8n();
const testIfInstalled = n8n === undefined ? test.skip : test;

/** n8n's own labels, by operation. */
const PAGE = readFileSync(join(projectFolder, 'docs', 'from-the-built-in-node.md'), 'utf8');

testIfInstalled(
	"n8n's node has no other operations and parameters (needs the n8n of npm run test:e2e)",
	() => {
		const { properties } = bothNodes(n8n ?? '').getByNameAndVersion(
			'n8n-nodes-base.jira',
		).description;
		const operations = properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ displayOptions, options = [] }) =>
				(displayOptions?.show?.['resource'] ?? []).flatMap((resource) =>
					options.map((option) => ('value' in option ? [resource, option.value] : [])),
				),
			);
		expect(operations).toHaveLength(builtInOperations.length);
		const labelOf = (name: string, value: unknown, of?: unknown) =>
			properties
				.filter((one) => one.name === name)
				.filter(
					({ displayOptions }) =>
						of === undefined || displayOptions?.show?.['resource']?.includes(String(of)),
				)
				.flatMap(({ options = [] }) => options)
				.find((option) => 'value' in option && option.value === value)?.name ?? '';
		const OF_ALL = ['jiraVersion', 'operation', 'resource', 'site'];
		for (const [resource, operation] of operations) {
			const found = described(properties, resource, operation).filter(
				({ name, type }) => type !== 'notice' && !OF_ALL.includes(name),
			);
			const theirs = found.map(({ name, type, options = [] }) => [
				name,
				type.endsWith('ollection') ? options.map((option) => option.name).sort() : [],
			]);
			const { parameters = {} } = builtInOperation(resource, operation) ?? {};
			const known = Object.entries(parameters).map(([name, inside]) => [name, [...inside].sort()]);
			expect([resource, operation, known.sort()]).toEqual([resource, operation, theirs.sort()]);
			const section = sectionOf(
				labelOf('resource', resource),
				labelOf('operation', operation, resource),
			);
			expect(labelsIn(found).filter((label) => !section.includes(label))).toEqual([]);
		}
	},
);

/** What a page says below a heading. */
const sectionOf = (resource: string, operation: string): string =>
	PAGE.split(`\n## ${resource} → ${operation}\n`)[1]?.split('\n## ')[0] ?? '';

/** The labels of parameters, and of those in their collections. */
function labelsIn(properties: readonly INodeProperties[]): string[] {
	return properties.flatMap(({ displayName, type, options = [] }) => {
		if (type === 'collection') return [displayName, ...labelsIn(options as INodeProperties[])];
		const sets = options.flatMap((option) => ('values' in option ? option.values : []));
		const isOne = options.some(({ name }) => name === 'customFieldsValues');
		return [displayName, ...(isOne ? [] : labelsIn(sets))];
	});
}
