import { jsonAnswer, type Answer } from '../front/answer';
import { accepted, refusal } from './answers';
import { isJson, objectsIn } from './api';
import { isEntityType } from './developmentStore';
import { propertiesIn } from './references';
import { wantedProperties, type Asked, type Route } from './routes';

const api = 'devinfo';

/** The operations of development information. */
export const developmentRoutes: readonly Route[] = [
	{ api, method: 'POST', path: 'bulk', answer: submit },
	{
		api,
		method: 'GET',
		path: 'repository/:id',
		answer: ({ state, params: { id = '' } }) => {
			const repository = state.development.repository(id);
			return repository === undefined
				? refusal(api, 404, 'No data found for the given key.')
				: jsonAnswer(200, repository);
		},
	},
	{
		api,
		method: 'DELETE',
		path: 'repository/:id',
		answer: ({ state, params: { id = '' }, query }) => {
			state.development.deleteRepository(id, upTo(query));
			return accepted;
		},
	},
	{
		api,
		method: 'DELETE',
		path: 'repository/:id/:type/:entityId',
		answer: ({ state, params: { id = '', type = '', entityId = '' }, query }) => {
			if (!isEntityType(type)) return refusal(api, 400, `There is no entity type ${type}.`);
			state.development.deleteEntity(id, type, entityId, upTo(query));
			return accepted;
		},
	},
	{
		api,
		method: 'GET',
		path: 'existsByProperties',
		answer: ({ state, query }) => {
			const wanted = wantedProperties(query);
			if (wanted === undefined) return refusal(api, 400, 'Name at least one property, each once.');
			const found = state.development.repositories
				.withProperties(wanted)
				.filter(({ sequence }) => sequence <= upTo(query));
			return jsonAnswer(200, { hasDataMatchingProperties: found.length > 0 });
		},
	},
	{
		api,
		method: 'DELETE',
		path: 'bulkByProperties',
		answer: ({ state, query }) => {
			const wanted = wantedProperties(query);
			if (wanted === undefined) return refusal(api, 400, 'Name at least one property, each once.');
			state.development.deleteByProperties(wanted);
			return accepted;
		},
	},
];

function submit({ state, body }: Asked): Answer {
	if (!isJson(body)) return refusal(api, 400, 'The request body must be an object.');
	const properties = propertiesIn(body);
	if (typeof properties === 'string') return refusal(api, 400, properties);
	const repositories = objectsIn(body['repositories']);
	const message = state.development.refuse(repositories);
	if (message !== undefined) {
		return refusal(api, message.startsWith('Too many') ? 413 : 400, message);
	}
	return jsonAnswer(202, state.development.submit(repositories, properties));
}

function upTo({ _updateSequenceId }: Readonly<Record<string, unknown>>): number {
	return _updateSequenceId === undefined ? Infinity : Number(_updateSequenceId);
}
