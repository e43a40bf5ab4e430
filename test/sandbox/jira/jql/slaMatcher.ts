import type { FieldDefinition } from '../fields/definition';
import type { ServiceManagement, SlaCycle } from '../serviceManagement';
import { JqlError } from './jqlError';
import type { Matcher } from './matchers';

type State = (cycle: SlaCycle, service: ServiceManagement) => boolean;

/** The states of the last cycle, by function. */
const states: Readonly<Record<string, State>> = {
	breached: (cycle, service) => service.isBreached(cycle),
	completed: ({ stop }) => stop !== null,
	paused: ({ stop, pausedSince }) => stop === null && pausedSince !== null,
	running: ({ stop, pausedSince }) => stop === null && pausedSince === null,
};

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `2h 30m`; null for anything else. */
function durationOf(text: string): number | null {
	if (!/^-?\d+[mhd](?:\s+\d+[mhd])*$/.test(text.trim())) return null;
	const sign = text.trim().startsWith('-') ? -1 : 1;
	return (
		sign *
		[...text.matchAll(/(\d+)([mhd])/g)].reduce(
			(sum, [, count = '0', unit = 'm']) => sum + Number(count) * (unitMs[unit] ?? 0),
			0,
		)
	);
}

function compare(operator: string, left: number, right: number): boolean {
	if (operator === '<') return left < right;
	if (operator === '<=') return left <= right;
	return operator === '>' ? left > right : left >= right;
}

/**
 * The clauses of an SLA: about the state of its last cycle, or about its time, which only an ongoing one has. Requests
 * without a cycle are not found.
 *
 * Source: "Reporting on SLAs", JIRA Service Desk documentation.
 */
export function slaMatcher({ id }: FieldDefinition): Matcher {
	return ({ operator, operands, field }, { jira: { service } }) => {
		const [operand] = operands;
		if (operand?.type !== 'function' || operands.length !== 1) {
			throw new JqlError([`The field '${field}' can only be compared with functions of SLAs.`]);
		}
		const name = operand.name.toLowerCase();
		const state = states[name];
		if (state !== undefined) {
			if (operator !== '=' && operator !== '!=') throw unsupported(operator, field);
			return (issue) => {
				const last = service.cyclesOf(id, issue.id).at(-1);
				return last !== undefined && state(last, service) === (operator === '=');
			};
		}
		const duration = durationOf(operand.args[0] ?? '');
		if ((name !== 'remaining' && name !== 'elapsed') || duration === null) {
			throw new JqlError([
				`Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`,
			]);
		}
		if (!['<', '<=', '>', '>='].includes(operator)) throw unsupported(operator, field);
		return (issue) => {
			const last = service.cyclesOf(id, issue.id).at(-1);
			if (last?.stop !== null) return false;
			const elapsed = service.elapsed(last);
			return compare(operator, name === 'elapsed' ? elapsed : last.goal - elapsed, duration);
		};
	};
}

function unsupported(operator: string, field: string): JqlError {
	return new JqlError([`The operator '${operator}' is not supported by the '${field}' field.`]);
}
