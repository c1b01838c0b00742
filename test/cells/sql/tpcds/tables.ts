/** Columns of a table by type. */
type Columns = Partial<Record<'int' | 'decimal(15, 2)' | 'varchar' | 'date', string>>

const sold = `wholesale_cost list_price sales_price ext_discount_amt ext_sales_price ext_wholesale_cost ext_list_price
  ext_tax coupon_amt net_paid net_paid_inc_tax net_profit`
const shipped = `${sold} ext_ship_cost net_paid_inc_ship net_paid_inc_ship_tax`
const returned = 'return_tax return_amt_inc_tax fee return_ship_cost refunded_cash reversed_charge net_loss'
const address = 'street_number street_name street_type suite_number city county state zip country'

function named(prefix: string, names: string): string {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => prefix + name)
    .join(' ')
}

const columns: Readonly<Record<string, Columns>> = {
  call_center: {
    int: 'cc_call_center_sk cc_closed_date_sk cc_open_date_sk cc_employees cc_sq_ft cc_mkt_id cc_division cc_company',
    varchar: `cc_call_center_id cc_name cc_class cc_hours cc_manager cc_mkt_class cc_mkt_desc cc_market_manager
      cc_division_name cc_company_name ${named('cc_', address)}`,
    'decimal(15, 2)': 'cc_gmt_offset cc_tax_percentage',
    date: 'cc_rec_start_date cc_rec_end_date'
  },
  catalog_page: {
    int: 'cp_catalog_page_sk cp_start_date_sk cp_end_date_sk cp_catalog_number cp_catalog_page_number',
    varchar: 'cp_catalog_page_id cp_department cp_description cp_type'
  },
  catalog_returns: {
    int: `cr_returned_date_sk cr_returned_time_sk cr_item_sk cr_refunded_customer_sk cr_refunded_cdemo_sk
      cr_refunded_hdemo_sk cr_refunded_addr_sk cr_returning_customer_sk cr_returning_cdemo_sk cr_returning_hdemo_sk
      cr_returning_addr_sk cr_call_center_sk cr_catalog_page_sk cr_ship_mode_sk cr_warehouse_sk cr_reason_sk
      cr_order_number cr_return_quantity`,
    'decimal(15, 2)': `${named('cr_', returned)} cr_return_amount cr_store_credit`
  },
  catalog_sales: {
    int: `cs_sold_date_sk cs_sold_time_sk cs_ship_date_sk cs_bill_customer_sk cs_bill_cdemo_sk cs_bill_hdemo_sk
      cs_bill_addr_sk cs_ship_customer_sk cs_ship_cdemo_sk cs_ship_hdemo_sk cs_ship_addr_sk cs_call_center_sk
      cs_catalog_page_sk cs_ship_mode_sk cs_warehouse_sk cs_item_sk cs_promo_sk cs_order_number cs_quantity`,
    'decimal(15, 2)': named('cs_', shipped)
  },
  customer: {
    int: `c_customer_sk c_current_cdemo_sk c_current_hdemo_sk c_current_addr_sk c_first_shipto_date_sk
      c_first_sales_date_sk c_birth_day c_birth_month c_birth_year c_last_review_date_sk`,
    varchar: `c_customer_id c_salutation c_first_name c_last_name c_preferred_cust_flag c_birth_country c_login
      c_email_address`
  },
  customer_address: {
    int: 'ca_address_sk',
    varchar: `ca_address_id ca_location_type ${named('ca_', address)}`,
    'decimal(15, 2)': 'ca_gmt_offset'
  },
  customer_demographics: {
    int: 'cd_demo_sk cd_purchase_estimate cd_dep_count cd_dep_employed_count cd_dep_college_count',
    varchar: 'cd_gender cd_marital_status cd_education_status cd_credit_rating'
  },
  date_dim: {
    int: `d_date_sk d_month_seq d_week_seq d_quarter_seq d_year d_dow d_moy d_dom d_qoy d_fy_year d_fy_quarter_seq
      d_fy_week_seq d_first_dom d_last_dom d_same_day_ly d_same_day_lq`,
    varchar: `d_date_id d_day_name d_quarter_name d_holiday d_weekend d_following_holiday d_current_day d_current_week
      d_current_month d_current_quarter d_current_year`,
    date: 'd_date'
  },
  household_demographics: {
    int: 'hd_demo_sk hd_income_band_sk hd_dep_count hd_vehicle_count',
    varchar: 'hd_buy_potential'
  },
  income_band: { int: 'ib_income_band_sk ib_lower_bound ib_upper_bound' },
  inventory: { int: 'inv_date_sk inv_item_sk inv_warehouse_sk inv_quantity_on_hand' },
  item: {
    int: 'i_item_sk i_brand_id i_class_id i_category_id i_manufact_id i_manager_id',
    varchar: `i_item_id i_item_desc i_brand i_class i_category i_manufact i_size i_formulation i_color i_units
      i_container i_product_name`,
    'decimal(15, 2)': 'i_current_price i_wholesale_cost',
    date: 'i_rec_start_date i_rec_end_date'
  },
  promotion: {
    int: 'p_promo_sk p_start_date_sk p_end_date_sk p_item_sk p_response_target',
    varchar: `p_promo_id p_promo_name p_channel_dmail p_channel_email p_channel_catalog p_channel_tv p_channel_radio
      p_channel_press p_channel_event p_channel_demo p_channel_details p_purpose p_discount_active`,
    'decimal(15, 2)': 'p_cost'
  },
  reason: { int: 'r_reason_sk', varchar: 'r_reason_id r_reason_desc' },
  ship_mode: { int: 'sm_ship_mode_sk', varchar: 'sm_ship_mode_id sm_type sm_code sm_carrier sm_contract' },
  store: {
    int: `s_store_sk s_closed_date_sk s_number_employees s_floor_space s_market_id s_division_id s_company_id`,
    varchar: `s_store_id s_store_name s_hours s_manager s_geography_class s_market_desc s_market_manager
      s_division_name s_company_name ${named('s_', address)}`,
    'decimal(15, 2)': 's_gmt_offset s_tax_percentage',
    date: 's_rec_start_date s_rec_end_date'
  },
  store_returns: {
    int: `sr_returned_date_sk sr_return_time_sk sr_item_sk sr_customer_sk sr_cdemo_sk sr_hdemo_sk sr_addr_sk sr_store_sk
      sr_reason_sk sr_ticket_number sr_return_quantity`,
    'decimal(15, 2)': `${named('sr_', returned)} sr_return_amt sr_store_credit`
  },
  store_sales: {
    int: `ss_sold_date_sk ss_sold_time_sk ss_item_sk ss_customer_sk ss_cdemo_sk ss_hdemo_sk ss_addr_sk ss_store_sk
      ss_promo_sk ss_ticket_number ss_quantity`,
    'decimal(15, 2)': named('ss_', sold)
  },
  time_dim: {
    int: 't_time_sk t_time t_hour t_minute t_second',
    varchar: 't_time_id t_am_pm t_shift t_sub_shift t_meal_time'
  },
  warehouse: {
    int: 'w_warehouse_sk w_warehouse_sq_ft',
    varchar: `w_warehouse_id w_warehouse_name ${named('w_', address)}`,
    'decimal(15, 2)': 'w_gmt_offset'
  },
  web_page: {
    int: `wp_web_page_sk wp_creation_date_sk wp_access_date_sk wp_customer_sk wp_char_count wp_link_count
      wp_image_count wp_max_ad_count`,
    varchar: 'wp_web_page_id wp_autogen_flag wp_url wp_type',
    date: 'wp_rec_start_date wp_rec_end_date'
  },
  web_returns: {
    int: `wr_returned_date_sk wr_returned_time_sk wr_item_sk wr_refunded_customer_sk wr_refunded_cdemo_sk
      wr_refunded_hdemo_sk wr_refunded_addr_sk wr_returning_customer_sk wr_returning_cdemo_sk wr_returning_hdemo_sk
      wr_returning_addr_sk wr_web_page_sk wr_reason_sk wr_order_number wr_return_quantity`,
    'decimal(15, 2)': `${named('wr_', returned)} wr_return_amt wr_account_credit`
  },
  web_sales: {
    int: `ws_sold_date_sk ws_sold_time_sk ws_ship_date_sk ws_item_sk ws_bill_customer_sk ws_bill_cdemo_sk
      ws_bill_hdemo_sk ws_bill_addr_sk ws_ship_customer_sk ws_ship_cdemo_sk ws_ship_hdemo_sk ws_ship_addr_sk
      ws_web_page_sk ws_web_site_sk ws_ship_mode_sk ws_warehouse_sk ws_promo_sk ws_order_number ws_quantity`,
    'decimal(15, 2)': named('ws_', shipped)
  },
  web_site: {
    int: 'web_site_sk web_open_date_sk web_close_date_sk web_mkt_id web_company_id',
    varchar: `web_site_id web_name web_class web_manager web_mkt_class web_mkt_desc web_market_manager web_company_name
      ${named('web_', address)}`,
    'decimal(15, 2)': 'web_gmt_offset web_tax_percentage',
    date: 'web_rec_start_date web_rec_end_date'
  }
}

/** The 24 tables of the TPC-DS benchmark with their columns, as CREATE TABLE takes them. */
export const tables: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(columns).map(([table, byType]) => [
    table,
    Object.entries(byType)
      .flatMap(([type, names]) =>
        names
          .trim()
          .split(/\s+/)
          .map((name) => `${name} ${type}`)
      )
      .join(', ')
  ])
)
