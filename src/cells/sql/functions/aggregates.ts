import { sqlFunction as f } from './sql-function.ts'

/** Functions that make one value of many rows. */
export const aggregates = [
  f('count', '*', 'Số dòng; count(cột) bỏ qua ô trống.', 'Number of rows; count(column) leaves out nulls.'),
  f('sum', 'x', 'Tổng.', 'Sum.'),
  f('avg', 'x', 'Trung bình cộng.', 'Arithmetic mean.'),
  f('min', 'x', 'Giá trị nhỏ nhất.', 'Smallest value.'),
  f('max', 'x', 'Giá trị lớn nhất.', 'Largest value.'),
  f('median', 'x', 'Trung vị: giá trị đứng giữa.', 'Median: the value in the middle.'),
  f('mode', 'x', 'Giá trị gặp nhiều nhất.', 'The most frequent value.'),
  f(
    'quantile_cont',
    'x, 0.9',
    'Phân vị có nội suy; 0.9 là bách phân vị 90.',
    'Interpolated quantile; 0.9 is the 90th percentile.'
  ),
  f('quantile_disc', 'x, 0.9', 'Phân vị lấy từ chính các giá trị có thật.', 'Quantile that is one of the values.'),
  f(
    'approx_quantile',
    'x, 0.9',
    'Phân vị gần đúng, nhanh trên dữ liệu lớn.',
    'Approximate quantile, fast on many rows.'
  ),
  f('stddev', 'x', 'Độ lệch chuẩn của mẫu.', 'Standard deviation of a sample.'),
  f('stddev_pop', 'x', 'Độ lệch chuẩn của tổng thể.', 'Standard deviation of a population.'),
  f('variance', 'x', 'Phương sai của mẫu.', 'Variance of a sample.'),
  f('var_pop', 'x', 'Phương sai của tổng thể.', 'Variance of a population.'),
  f('corr', 'y, x', 'Hệ số tương quan Pearson.', 'Pearson correlation.'),
  f('covar_samp', 'y, x', 'Hiệp phương sai của mẫu.', 'Covariance of a sample.'),
  f('regr_slope', 'y, x', 'Độ dốc của đường hồi quy.', 'Slope of the regression line.'),
  f('regr_intercept', 'y, x', 'Tung độ gốc của đường hồi quy.', 'Intercept of the regression line.'),
  f('regr_r2', 'y, x', 'Hệ số xác định R².', 'Coefficient of determination R².'),
  f('skewness', 'x', 'Độ lệch của phân phối.', 'Skewness.'),
  f('kurtosis', 'x', 'Độ nhọn của phân phối.', 'Excess kurtosis.'),
  f('mad', 'x', 'Trung vị của độ lệch tuyệt đối so với trung vị.', 'Median absolute deviation.'),
  f('entropy', 'x', 'Entropy (log cơ số 2) của các giá trị.', 'Entropy (log 2) of the values.'),
  f('product', 'x', 'Tích.', 'Product.'),
  f('geomean', 'x', 'Trung bình nhân.', 'Geometric mean.'),
  f('weighted_avg', 'x, w', 'Trung bình có trọng số w.', 'Mean weighted by w.'),
  f('favg', 'x', 'Trung bình với sai số làm tròn nhỏ hơn.', 'Mean with less rounding error.'),
  f('fsum', 'x', 'Tổng với sai số làm tròn nhỏ hơn.', 'Sum with less rounding error.'),
  f('arg_max', 'a, x', 'Giá trị a ở dòng có x lớn nhất.', 'The a of the row with the largest x.'),
  f('arg_min', 'a, x', 'Giá trị a ở dòng có x nhỏ nhất.', 'The a of the row with the smallest x.'),
  f('max_by', 'a, x', 'Như arg_max: a ở dòng có x lớn nhất.', 'As arg_max: a of the row with the largest x.'),
  f('min_by', 'a, x', 'Như arg_min: a ở dòng có x nhỏ nhất.', 'As arg_min: a of the row with the smallest x.'),
  f('any_value', 'x', 'Một giá trị không trống bất kỳ.', 'Any value that is not null.'),
  f('first', 'x', 'Giá trị ở dòng đầu.', 'Value of the first row.'),
  f('last', 'x', 'Giá trị ở dòng cuối.', 'Value of the last row.'),
  f('count_if', 'condition', 'Số dòng thỏa điều kiện.', 'Number of rows for which the condition holds.'),
  f('approx_count_distinct', 'x', 'Số giá trị khác nhau, gần đúng.', 'Approximate number of distinct values.'),
  f(
    'approx_top_k',
    'x, 5',
    'Danh sách k giá trị gặp nhiều nhất, gần đúng.',
    'List of the k most frequent values, approximately.'
  ),
  f('bool_and', 'x', 'Đúng khi mọi dòng đều đúng.', 'True when all are true.'),
  f('bool_or', 'x', 'Đúng khi có ít nhất một dòng đúng.', 'True when any is true.'),
  f('bit_and', 'x', 'AND từng bit của mọi giá trị.', 'Bitwise AND of all values.'),
  f('bit_or', 'x', 'OR từng bit của mọi giá trị.', 'Bitwise OR of all values.'),
  f('string_agg', "x, ', '", 'Nối các chuỗi, có dấu ngăn cách.', 'Joins texts with a separator.'),
  f('list', 'x', 'Gom các giá trị thành danh sách.', 'Gathers the values into a list.'),
  f('array_agg', 'x', 'Như list: gom thành danh sách.', 'As list: gathers into a list.'),
  f(
    'histogram',
    'x',
    'Bảng đếm: mỗi giá trị (hay khoảng) và số lần gặp.',
    'Counts by value, or by bins given as a list.'
  )
]

/** Functions that look at rows around the present one: `rank() over (order by x)`. */
export const windows = [
  f('row_number', '', 'Số thứ tự của dòng: 1, 2, 3 …', 'Number of the row: 1, 2, 3 …'),
  f('rank', '', 'Thứ hạng; bằng nhau thì cùng hạng, hạng sau bị bỏ cách.', 'Rank; ties share it and leave a gap.'),
  f('dense_rank', '', 'Thứ hạng không bỏ cách sau các hạng bằng nhau.', 'Rank without gaps after ties.'),
  f('percent_rank', '', 'Thứ hạng tương đối, từ 0 đến 1.', 'Relative rank from 0 to 1.'),
  f('cume_dist', '', 'Tỷ lệ các dòng không đứng sau dòng này.', 'Share of rows that do not come after this one.'),
  f('ntile', '4', 'Chia thành n nhóm đều nhau và cho số nhóm.', 'Number of the bucket, of n equal ones.'),
  f('lag', 'x, 1', 'Giá trị ở dòng trước.', 'Value of the row before.'),
  f('lead', 'x, 1', 'Giá trị ở dòng sau.', 'Value of the row after.'),
  f('first_value', 'x', 'Giá trị ở dòng đầu của khung.', 'Value of the first row of the frame.'),
  f('last_value', 'x', 'Giá trị ở dòng cuối của khung.', 'Value of the last row of the frame.'),
  f('nth_value', 'x, 2', 'Giá trị ở dòng thứ n của khung.', 'Value of the n-th row of the frame.')
]
