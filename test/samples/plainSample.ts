import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import type { NamedOperation } from '../../nodes/operation';
import { located } from '../nodes/Jira/jiraRun';
import { examples } from './examples';
import { NEEDS, type Sample, type SamplePlace } from './sample';

/**
 * The sample of an operation without a written one: only the fields that its form requires. The values of what people
 * type come from the placeholder ("e.g. 1h 30m") or an example.
 *
 * @throws Error that names a field for which there is no value
 */
export function plainSample({ resource, name, parameters }: NamedOperation): Sample {
	const operation = `${resource}.${name}`;
	const required = parameters.filter(
		(parameter) => parameter.required === true && parameter.displayOptions === undefined,
	);
	const needs = NEEDS.find((one) => required.some((parameter) => parameter.name === `${one}Id`));
	return {
		operation,
		...(needs && { needs }),
		parameters: (place) =>
			Object.fromEntries(
				required.map((parameter) => [parameter.name, valueOf(parameter, place, operation)]),
			) as INodeParameters,
	};
}

function valueOf(parameter: INodeProperties, place: SamplePlace, operation: string): unknown {
	const { name, modes = [] } = parameter;
	const written = modes.find(({ type }) => type === 'string');
	const { placeholder = '' } = written ?? parameter;
	const thing = Object.entries(place).find(([known]) => known === name)?.[1] as unknown;
	const told = thing ?? /^e\.g\. (.*)$/.exec(placeholder)?.[1] ?? examples[name];
	if (typeof told !== 'string') {
		throw new Error(
			`Nothing tells what a sample of ${operation} holds for '${name}': give the field a placeholder ("e.g. …") or an example in test/samples/examples.ts, or write the sample in test/samples/jiraSamples.ts.`,
		);
	}
	return written === undefined ? told : located(written.name, told);
}
