export { readXlsx, unzipped } from './read-xlsx.js';
