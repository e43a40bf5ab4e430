import { plainLabel } from '../../../nodes/fields';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { readEvent, receivedEvent, TOOLS } from '../../../nodes/JiraDevOps/events/readEvent';
import { devOpsOperations as operations } from '../../samples/operations';
import * as bitbucket from './events/bitbucketEvents';
import * as gitHub from './events/gitHubEvents';
import * as gitLab from './events/gitLabEvents';
import * as jenkins from './events/jenkinsEvents';
import { NOW } from './events/parcelsOf';

const samples = { bitbucket, github: gitHub, gitlab: gitLab, jenkins };

const submissions = operations.filter(({ name }) => name === 'submit');

function parameter(resource: string, name: string): INodeProperties | undefined {
	return submissions
		.find((operation) => operation.resource === resource)
		?.parameters.find((one) => one.name === name);
}

function valuesOf(property: INodeProperties | undefined): unknown[] {
	return (property?.options ?? []).map((option) => (option as INodePropertyOptions).value);
}

describe('the forms for submitting data', () => {
	it.each([
		['build', 'builds'],
		['deployment', 'deployments'],
		['developmentInformation', 'repositories'],
		['featureFlag', 'flags'],
	] as const)('%s offers the tools whose webhooks contain it', (resource, fact) => {
		const having = TOOLS.filter((tool) =>
			Object.values<unknown>(samples[tool]).some((body) => {
				if (typeof body !== 'object' || Array.isArray(body)) return false;
				const toolUrl = 'https://tool.acme.example';
				return readEvent({ ...receivedEvent(body), toolUrl, now: NOW }, tool)[fact] !== undefined;
			}),
		);
		const { default: first } = parameter(resource, 'tool') ?? {};
		expect(first).toBe('recognize');
		expect(valuesOf(parameter(resource, 'tool'))).toEqual(
			expect.arrayContaining([...having, 'recognize']),
		);
		expect(valuesOf(parameter(resource, 'tool'))).toHaveLength(having.length + 1);
	});

	it.each([
		['build', true],
		['deployment', false],
		['developmentInformation', true],
		['featureFlag', false],
	])('%s asks for the address of a tool that does not send it: %s', (resource, asks) => {
		const names = (parameter(resource, 'options')?.options ?? []).map(({ name }) => name);
		expect(names.includes('toolUrl')).toBe(asks);
	});

	it.each([
		['build', 'event'],
		['deployment', 'event'],
		['developmentInformation', 'event'],
		['featureFlag', 'fields'],
		['incident', 'fields'],
	])('%s starts with the most common choice: %s', (resource, way) => {
		expect(parameter(resource, 'dataFrom')?.default).toBe(way);
	});

	it('show the options of events for events only', () => {
		const options = (parameter('deployment', 'options')?.options ?? []) as INodeProperties[];
		const shown = (way: string) =>
			options
				.filter(({ displayOptions }) => {
					const ways = displayOptions?.show?.['/dataFrom'];
					return ways === undefined || ways.includes(way);
				})
				.map(({ displayName }) => plainLabel(displayName));
		const always = ['Pass On Without Known Issue', 'Product', 'Properties'];
		const ofEvents = ['Environment Type', 'Issue Keys', 'Project Keys'];
		expect(shown('json')).toEqual(['Cut Long Texts', ...always]);
		expect(shown('fields')).toEqual(['Cut Long Texts', ...always, 'Project Keys'].toSorted());
		expect(shown('event')).toEqual([...always, ...ofEvents].toSorted());
	});

	it('label with words what Jira writes in capitals', () => {
		const status = parameter('developmentInformation', 'status');
		expect(status?.options?.map(({ name }) => name)).toEqual([
			'Declined',
			'Merged',
			'Open',
			'Unknown',
		]);
	});

	it('are described with the right article', () => {
		const wrong = operations.filter(({ description = '' }) => /\ba [aeiou]/i.test(description));
		expect(wrong).toEqual([]);
	});
});
