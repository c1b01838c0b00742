import { sqlFunction as f, type SqlFunction } from '../sql/functions/sql-function.ts'

const told = [
  f('count', '', 'Số dòng.', 'Number of rows.'),
  f('sum', 'd.x', 'Tổng.', 'Sum.'),
  f('mean', 'd.x', 'Trung bình.', 'Mean.'),
  f('median', 'd.x', 'Trung vị.', 'Median.'),
  f('min', 'd.x', 'Nhỏ nhất.', 'Least value.'),
  f('max', 'd.x', 'Lớn nhất.', 'Greatest value.'),
  f('average', 'd.x', 'Trung bình.', 'Mean.'),
  f('quantile', 'd.x, 0.9', 'Phân vị.', 'Quantile.'),
  f('stdev', 'd.x', 'Độ lệch chuẩn của mẫu.', 'Standard deviation of a sample.'),
  f('stdevp', 'd.x', 'Độ lệch chuẩn của tổng thể.', 'Standard deviation of a population.'),
  f('variance', 'd.x', 'Phương sai của mẫu.', 'Variance of a sample.'),
  f('variancep', 'd.x', 'Phương sai của tổng thể.', 'Variance of a population.'),
  f('corr', 'd.x, d.y', 'Hệ số tương quan.', 'Correlation.'),
  f('covariance', 'd.x, d.y', 'Hiệp phương sai của mẫu.', 'Covariance of a sample.'),
  f('covariancep', 'd.x, d.y', 'Hiệp phương sai của tổng thể.', 'Covariance of a population.'),
  f('product', 'd.x', 'Tích.', 'Product.'),
  f('mode', 'd.x', 'Giá trị hay gặp nhất.', 'Most frequent value.'),
  f('distinct', 'd.x', 'Số giá trị khác nhau.', 'Number of different values.'),
  f('valid', 'd.x', 'Số giá trị có thật.', 'Number of values that are there.'),
  f('invalid', 'd.x', 'Số ô trống.', 'Number of missing values.'),
  f('any', 'd.x', 'Một giá trị bất kỳ.', 'Any one value.'),
  f('array_agg', 'd.x', 'Danh sách mọi giá trị.', 'List of all values.'),
  f('array_agg_distinct', 'd.x', 'Danh sách giá trị khác nhau.', 'List of different values.'),
  f('rank', '', 'Hạng trong nhóm, bằng nhau thì cùng hạng.', 'Rank in the group, ties share one.'),
  f('dense_rank', '', 'Hạng không bỏ số.', 'Rank without gaps.'),
  f('avg_rank', '', 'Hạng, bằng nhau thì lấy trung bình.', 'Rank, ties share the mean.'),
  f('percent_rank', '', 'Hạng theo phần, 0 đến 1.', 'Rank as a share, 0 to 1.'),
  f('cume_dist', '', 'Phần các dòng không đứng sau.', 'Share of rows up to this one.'),
  f('row_number', '', 'Số thứ tự của dòng.', 'Number of the row.'),
  f('ntile', '4', 'Chia đều thành mấy nhóm.', 'Even parts of the rows.'),
  f('lag', 'd.x', 'Giá trị của dòng trước.', 'Value of the row before.'),
  f('lead', 'd.x', 'Giá trị của dòng sau.', 'Value of the row behind.'),
  f('first_value', 'd.x', 'Giá trị đầu.', 'First value.'),
  f('last_value', 'd.x', 'Giá trị cuối.', 'Last value.'),
  f('nth_value', 'd.x, 2', 'Giá trị thứ n.', 'The n-th value.'),
  f('fill_down', 'd.x', 'Ô trống lấy giá trị phía trên.', 'What is missing takes the value above.'),
  f('fill_up', 'd.x', 'Ô trống lấy giá trị phía dưới.', 'What is missing takes the value below.'),
  f('round', 'd.x', 'Làm tròn.', 'Rounded.'),
  f('abs', 'd.x', 'Giá trị tuyệt đối.', 'Absolute value.'),
  f('bin', 'd.x, 0, 1, 0.1', 'Khoảng chứa giá trị.', 'The interval that holds a value.'),
  f('lower', 'd.x', 'Chữ thường.', 'Small letters.'),
  f('upper', 'd.x', 'Chữ hoa.', 'Capital letters.'),
  f('year', 'd.x', 'Năm của ngày.', 'Year of a date.')
]

/** Functions that speak for themselves to who looks for them. */
const others =
  'equal recode sequence compact concat includes indexof join lastindexof length pluck reverse slice date datetime ' +
  'dayofweek dayofyear format_date format_utcdate hours milliseconds minutes month now quarter seconds timestamp utcdate ' +
  'utcdatetime utcdayofweek utcdayofyear utchours utcmilliseconds utcminutes utcmonth utcquarter utcseconds utcweek ' +
  'utcyear week parse_json to_json acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh degrees exp expm1 ' +
  'floor fround greatest is_finite is_nan least log log10 log1p log2 pow radians random sign sin sinh sqrt tan tanh trunc ' +
  'entries has keys object values endswith match normalize padend padstart parse_date parse_float parse_int repeat replace ' +
  'split startswith substring trim row_object object_agg map_agg entries_agg bins'

/** The functions of `op`, as the editor offers them behind `op.`; those that are told of come first. */
export const operations: readonly (Pick<SqlFunction, 'name'> & Partial<SqlFunction>)[] = [
  ...told,
  ...others.split(' ').map((name) => ({ name }))
]
