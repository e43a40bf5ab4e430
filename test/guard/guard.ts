import type { Specifications } from '../contract/specifications';
import { contextsOf } from './contexts';
import {
	contractMismatches,
	distinct,
	servedBy,
	undeclaredRequests,
	type Finding,
} from './findings';
import type { Values } from './form';
import type { Guarded } from './guardedNodes';
import { orderFindings } from './orderOfWrites';
import { referenceFindings } from './references';
import { Runs } from './runs';
import { triedFields, triedRunner } from './trials';
import type { World } from './world';

/**
 * Looks for all kinds of findings in one operation on one kind of Jira.
 *
 * @param specifications Atlassian's documents; undefined if they are not on the machine
 */
export async function guard(
	world: World,
	guarded: Guarded,
	specifications: Specifications | undefined,
): Promise<Finding[]> {
	const { operation, samples, credentialType, flavour, name } = guarded;
	const values: Values[] = [];
	for (const sample of samples) {
		await world.prepare(guarded, sample);
		values.push(sample.parameters(world.place()) as Values);
	}
	await world.prepare(guarded, samples[0]);
	const place = world.place();
	const runs = new Runs(world, guarded);
	const first = await runs.of(values[0] ?? {}, { sample: samples[0], isPaired: false });
	if (first.error !== undefined) {
		return [{ name: 'failing value', what: `those of its sample: ${first.error.message}` }];
	}
	const sent = first.requests
		.filter((request) => servedBy(request, flavour) !== undefined)
		.map(({ body }) => body)
		.filter((body) => body !== null);
	const filled = {
		form: operation.parameters,
		around: { authentication: credentialType },
		source: { operation: name, samples: values, place: { ...place, sent } },
	};
	const contexts = contextsOf(filled, samples);
	const trials = { guarded, filled, contexts, runs };
	const { findings, carriedOut } = await triedFields(trials);
	const undeclared = undeclaredRequests(
		operation,
		flavour,
		runs.all().flatMap(({ requests }) => requests),
	);
	// If requests go to the wrong endpoint, no other comparison makes sense.
	if (undeclared.length > 0) return undeclared;
	const asOffered = [first, ...carriedOut].flatMap(({ requests }) => requests);
	return distinct([
		...contractMismatches(flavour, asOffered, specifications),
		...findings,
		...(await triedRunner(guarded.runner, trials)),
		...(await referenceFindings(world, trials, first)),
		...(await orderFindings(world, guarded)),
	]);
}
