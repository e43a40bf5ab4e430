/**
 * Data in a short form: each value, each list of keys, each object and each list is written once, however often it
 * occurs. n8n waits for the data when it starts, and less to read and to parse is the most that helps.
 *
 * @typedef {object} PackedData
 * @property {unknown[]} values texts, numbers, booleans and null
 * @property {string[][]} keys the keys of objects
 * @property {number[][]} parts objects and lists; the last one is a list of the data. A part begins with the index of
 *   its keys, or with -1 if it is a list. Then come its values: an index of `values`, or, below zero, -1 minus an index
 *   of `parts`.
 */

/**
 * @param {unknown} data what JSON can hold
 * @returns {PackedData}
 */
function pack(data) {
	const [values, keys, parts] = [distinct(), distinct(), distinct()];
	const packed = (value) => {
		if (value === null || typeof value !== 'object') return values.indexOf(value);
		const kind = Array.isArray(value) ? -1 : keys.indexOf(Object.keys(value));
		return -1 - parts.indexOf([kind, ...Object.values(value).map(packed)]);
	};
	packed([data]);
	return { values: values.items, keys: keys.items, parts: parts.items };
}

/** A list that contains each item once. */
function distinct() {
	const items = [];
	const indexes = new Map();
	return {
		items,
		indexOf: (item) => {
			const text = JSON.stringify(item);
			if (!indexes.has(text)) indexes.set(text, items.push(item) - 1);
			return indexes.get(text);
		},
	};
}

/**
 * Its text is a part of the published package. It has plain loops because it runs once: Node needs several times as
 * long for callbacks and spreading that it has not compiled yet.
 *
 * @param {PackedData} packedData
 * @returns {unknown} the data; no two places share an object or a list, because n8n changes some of them
 */
function unpack({ values, keys, parts }) {
	const unpacked = (index) => {
		if (index >= 0) return values[index];
		const part = parts[-1 - index];
		const names = keys[part[0]];
		const made = names === undefined ? [] : {};
		for (let at = 1; at < part.length; at++) {
			made[names === undefined ? at - 1 : names[at - 1]] = unpacked(part[at]);
		}
		return made;
	};
	return unpacked(-parts.length)[0];
}

module.exports = { pack, unpack };
