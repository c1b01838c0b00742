/** Queries 51 to 75 of TPC-DS, with its default values filled in. */
export const queries: Readonly<Record<string, string>> = {
  q51: `with web_v1 as (select ws_item_sk item_sk, d_date, sum(sum(ws_sales_price)) over (partition by ws_item_sk
          order by d_date rows between unbounded preceding and current row) cume_sales
        from web_sales, date_dim where ws_sold_date_sk = d_date_sk and d_month_seq between 1200 and 1211
          and ws_item_sk is not null group by ws_item_sk, d_date),
      store_v1 as (select ss_item_sk item_sk, d_date, sum(sum(ss_sales_price)) over (partition by ss_item_sk
          order by d_date rows between unbounded preceding and current row) cume_sales
        from store_sales, date_dim where ss_sold_date_sk = d_date_sk and ss_item_sk is not null
        group by ss_item_sk, d_date)
    select * from (select item_sk, d_date, web_sales, store_sales, max(web_sales) over (partition by item_sk
          order by d_date rows between unbounded preceding and current row) web_cumulative
        from (select case when web.item_sk is not null then web.item_sk else store.item_sk end item_sk,
            case when web.d_date is not null then web.d_date else store.d_date end d_date,
            web.cume_sales web_sales, store.cume_sales store_sales
          from web_v1 web full outer join store_v1 store on (web.item_sk = store.item_sk and web.d_date = store.d_date)) x) y
    where web_cumulative > store_sales order by item_sk, d_date limit 100`,
  q52: `select dt.d_year, item.i_brand_id brand_id, item.i_brand brand, sum(ss_ext_sales_price) ext_price
    from date_dim dt, store_sales, item
    where dt.d_date_sk = store_sales.ss_sold_date_sk and store_sales.ss_item_sk = item.i_item_sk and item.i_manager_id = 1
    group by dt.d_year, item.i_brand, item.i_brand_id order by dt.d_year, ext_price desc, brand_id limit 100`,
  q53: `select * from (select i_manufact_id, sum(ss_sales_price) sum_sales,
        avg(sum(ss_sales_price)) over (partition by i_manufact_id) avg_quarterly_sales
      from item, store_sales, date_dim, store
      where ss_item_sk = i_item_sk and ss_sold_date_sk = d_date_sk and ss_store_sk = s_store_sk
        and ((i_category in ('Books', 'Children', 'Electronics') and i_class in ('personal', 'portable'))
          or (i_category in ('Women', 'Music', 'Men')))
      group by i_manufact_id, d_qoy) tmp1
    where case when avg_quarterly_sales > 0 then abs(sum_sales - avg_quarterly_sales) / avg_quarterly_sales else null end
      > 0.1
    order by avg_quarterly_sales, sum_sales, i_manufact_id limit 100`,
  q54: `with my_customers as (select distinct c_customer_sk, c_current_addr_sk
        from (select cs_sold_date_sk sold_date_sk, cs_bill_customer_sk customer_sk, cs_item_sk item_sk from catalog_sales
          union all select ws_sold_date_sk, ws_bill_customer_sk, ws_item_sk from web_sales) cs_or_ws_sales,
          item, date_dim, customer
        where sold_date_sk = d_date_sk and item_sk = i_item_sk and c_customer_sk = cs_or_ws_sales.customer_sk),
      my_revenue as (select c_customer_sk, sum(ss_ext_sales_price) as revenue
        from my_customers, store_sales, customer_address, store, date_dim
        where c_current_addr_sk = ca_address_sk and ca_county = s_county and ca_state = s_state
          and ss_sold_date_sk = d_date_sk and c_customer_sk = ss_customer_sk
          and d_month_seq between (select distinct d_month_seq + 1 from date_dim where d_year = 1998 and d_moy = 12)
            and (select distinct d_month_seq + 3 from date_dim where d_year = 1998 and d_moy = 12)
        group by c_customer_sk),
      segments as (select cast((revenue / 50) as int) as segment from my_revenue)
    select segment, count(*) as num_customers, segment * 50 as segment_base from segments
    group by segment order by segment, num_customers limit 100`,
  q55: `select i_brand_id brand_id, i_brand brand, sum(ss_ext_sales_price) ext_price from date_dim, store_sales, item
    where d_date_sk = ss_sold_date_sk and ss_item_sk = i_item_sk and i_manager_id = 28 and d_moy = 11 and d_year = 1999
    group by i_brand, i_brand_id order by ext_price desc, i_brand_id limit 100`,
  q56: `with ss as (select i_item_id, sum(ss_ext_sales_price) total_sales
        from store_sales, date_dim, customer_address, item
        where i_item_id in (select i_item_id from item where i_color in ('slate', 'blanched', 'burnished'))
          and ss_item_sk = i_item_sk and ss_sold_date_sk = d_date_sk and ss_addr_sk = ca_address_sk group by i_item_id),
      cs as (select i_item_id, sum(cs_ext_sales_price) total_sales
        from catalog_sales, date_dim, customer_address, item
        where cs_item_sk = i_item_sk and cs_sold_date_sk = d_date_sk and cs_bill_addr_sk = ca_address_sk
        group by i_item_id),
      ws as (select i_item_id, sum(ws_ext_sales_price) total_sales from web_sales, date_dim, customer_address, item
        where ws_item_sk = i_item_sk and ws_sold_date_sk = d_date_sk and ws_bill_addr_sk = ca_address_sk
        group by i_item_id)
    select i_item_id, sum(total_sales) total_sales
    from (select * from ss union all select * from cs union all select * from ws) tmp1
    group by i_item_id order by total_sales, i_item_id limit 100`,
  q57: `with v1 as (select i_category, i_brand, cc_name, d_year, d_moy, sum(cs_sales_price) sum_sales,
        avg(sum(cs_sales_price)) over (partition by i_category, i_brand, cc_name, d_year) avg_monthly_sales,
        rank() over (partition by i_category, i_brand, cc_name order by d_year, d_moy) rn
      from item, catalog_sales, date_dim, call_center
      where cs_item_sk = i_item_sk and cs_sold_date_sk = d_date_sk and cc_call_center_sk = cs_call_center_sk
      group by i_category, i_brand, cc_name, d_year, d_moy),
    v2 as (select v1.i_category, v1.i_brand, v1.d_year, v1.avg_monthly_sales, v1.sum_sales, v1_lag.sum_sales psum
      from v1, v1 v1_lag, v1 v1_lead where v1.i_category = v1_lag.i_category and v1.rn = v1_lead.rn - 1)
    select * from v2 where d_year = 1999 order by sum_sales - avg_monthly_sales, 3 limit 100`,
  q58: `with ss_items as (select i_item_id item_id, sum(ss_ext_sales_price) ss_item_rev from store_sales, item, date_dim
        where ss_item_sk = i_item_sk and d_date in (select d_date from date_dim
            where d_week_seq = (select d_week_seq from date_dim where d_date = '2000-01-03'))
          and ss_sold_date_sk = d_date_sk group by i_item_id),
      cs_items as (select i_item_id item_id, sum(cs_ext_sales_price) cs_item_rev from catalog_sales, item, date_dim
        where cs_item_sk = i_item_sk and cs_sold_date_sk = d_date_sk group by i_item_id),
      ws_items as (select i_item_id item_id, sum(ws_ext_sales_price) ws_item_rev from web_sales, item, date_dim
        where ws_item_sk = i_item_sk and ws_sold_date_sk = d_date_sk group by i_item_id)
    select ss_items.item_id, ss_item_rev, cs_item_rev, ws_item_rev, (ss_item_rev + cs_item_rev + ws_item_rev) / 3 average
    from ss_items, cs_items, ws_items
    where ss_items.item_id = cs_items.item_id and ss_items.item_id = ws_items.item_id
      and ss_item_rev between 0.9 * cs_item_rev and 1.1 * cs_item_rev order by ss_items.item_id, ss_item_rev limit 100`,
  q59: `with wss as (select d_week_seq, ss_store_sk,
        sum(case when (d_day_name = 'Sunday') then ss_sales_price else null end) sun_sales
      from store_sales, date_dim where d_date_sk = ss_sold_date_sk group by d_week_seq, ss_store_sk)
    select s_store_name1, s_store_id1, d_week_seq1, sun_sales1 / sun_sales2
    from (select s_store_name s_store_name1, wss.d_week_seq d_week_seq1, s_store_id s_store_id1, sun_sales sun_sales1
        from wss, store, date_dim d where d.d_week_seq = wss.d_week_seq and ss_store_sk = s_store_sk) y,
      (select s_store_name s_store_name2, wss.d_week_seq d_week_seq2, s_store_id s_store_id2, sun_sales sun_sales2
        from wss, store, date_dim d where d.d_week_seq = wss.d_week_seq and ss_store_sk = s_store_sk) x
    where s_store_id1 = s_store_id2 and d_week_seq1 = d_week_seq2 - 52 order by 1, 2, 3 limit 100`,
  q60: `with ss as (select i_item_id, sum(ss_ext_sales_price) total_sales
        from store_sales, date_dim, customer_address, item
        where i_item_id in (select i_item_id from item where i_category in ('Music'))
          and ss_item_sk = i_item_sk and ss_sold_date_sk = d_date_sk and ss_addr_sk = ca_address_sk group by i_item_id),
      cs as (select i_item_id, sum(cs_ext_sales_price) total_sales
        from catalog_sales, date_dim, customer_address, item
        where cs_item_sk = i_item_sk and cs_sold_date_sk = d_date_sk and cs_bill_addr_sk = ca_address_sk
        group by i_item_id),
      ws as (select i_item_id, sum(ws_ext_sales_price) total_sales from web_sales, date_dim, customer_address, item
        where ws_item_sk = i_item_sk and ws_sold_date_sk = d_date_sk and ws_bill_addr_sk = ca_address_sk
        group by i_item_id)
    select i_item_id, sum(total_sales) total_sales
    from (select * from ss union all select * from cs union all select * from ws) tmp1
    group by i_item_id order by i_item_id, total_sales limit 100`,
  q61: `select promotions, total, cast(promotions as decimal(15, 4)) / cast(total as decimal(15, 4)) * 100
    from (select sum(ss_ext_sales_price) promotions
        from store_sales, store, promotion, date_dim, customer, customer_address, item
        where ss_sold_date_sk = d_date_sk and ss_store_sk = s_store_sk and ss_promo_sk = p_promo_sk
          and ss_customer_sk = c_customer_sk and ca_address_sk = c_current_addr_sk and ss_item_sk = i_item_sk
          and (p_channel_dmail = 'Y' or p_channel_email = 'Y' or p_channel_tv = 'Y')) promotional_sales,
      (select sum(ss_ext_sales_price) total from store_sales, store, date_dim, customer, customer_address, item
        where ss_sold_date_sk = d_date_sk and ss_store_sk = s_store_sk and ss_customer_sk = c_customer_sk
          and ca_address_sk = c_current_addr_sk and ss_item_sk = i_item_sk) all_sales
    order by promotions, total limit 100`,
  q62: `select substring(w_warehouse_name, 1, 20), sm_type, web_name,
      sum(case when (ws_ship_date_sk - ws_sold_date_sk <= 30) then 1 else 0 end) as "30 days"
    from web_sales, warehouse, ship_mode, web_site, date_dim
    where d_month_seq between 1200 and 1200 + 11 and ws_ship_date_sk = d_date_sk and ws_warehouse_sk = w_warehouse_sk
      and ws_ship_mode_sk = sm_ship_mode_sk and ws_web_site_sk = web_site_sk
    group by substring(w_warehouse_name, 1, 20), sm_type, web_name order by 1, 2, 3 limit 100`,
  q63: `select * from (select i_manager_id, sum(ss_sales_price) sum_sales,
        avg(sum(ss_sales_price)) over (partition by i_manager_id) avg_monthly_sales
      from item, store_sales, date_dim, store
      where ss_item_sk = i_item_sk and ss_sold_date_sk = d_date_sk and ss_store_sk = s_store_sk
      group by i_manager_id, d_moy) tmp1
    where case when avg_monthly_sales > 0 then abs(sum_sales - avg_monthly_sales) / avg_monthly_sales else null end > 0.1
    order by i_manager_id, avg_monthly_sales, sum_sales limit 100`,
  q64: `with cs_ui as (select cs_item_sk, sum(cs_ext_list_price) as sale, sum(cr_refunded_cash + cr_store_credit) as refund
        from catalog_sales, catalog_returns where cs_item_sk = cr_item_sk and cs_order_number = cr_order_number
        group by cs_item_sk having sum(cs_ext_list_price) > 2 * sum(cr_refunded_cash + cr_store_credit)),
      cross_sales as (select i_product_name product_name, i_item_sk item_sk, s_store_name store_name, s_zip store_zip,
          ad1.ca_city b_city, ad2.ca_city c_city, d1.d_year as syear, count(*) cnt, sum(ss_wholesale_cost) s1
        from store_sales, store_returns, cs_ui, date_dim d1, date_dim d2, date_dim d3, store, customer,
          customer_demographics cd1, customer_demographics cd2, promotion, household_demographics hd1,
          household_demographics hd2, customer_address ad1, customer_address ad2, income_band ib1, income_band ib2, item
        where ss_store_sk = s_store_sk and ss_sold_date_sk = d1.d_date_sk and ss_customer_sk = c_customer_sk
          and ss_cdemo_sk = cd1.cd_demo_sk and ss_hdemo_sk = hd1.hd_demo_sk and ss_addr_sk = ad1.ca_address_sk
          and ss_item_sk = i_item_sk and ss_item_sk = sr_item_sk and ss_ticket_number = sr_ticket_number
          and ss_item_sk = cs_ui.cs_item_sk and c_current_cdemo_sk = cd2.cd_demo_sk
          and c_current_hdemo_sk = hd2.hd_demo_sk and c_current_addr_sk = ad2.ca_address_sk
          and c_first_sales_date_sk = d2.d_date_sk and c_first_shipto_date_sk = d3.d_date_sk
          and ss_promo_sk = p_promo_sk and hd1.hd_income_band_sk = ib1.ib_income_band_sk
          and hd2.hd_income_band_sk = ib2.ib_income_band_sk and cd1.cd_marital_status <> cd2.cd_marital_status
        group by i_product_name, i_item_sk, s_store_name, s_zip, ad1.ca_city, ad2.ca_city, d1.d_year)
    select cs1.product_name, cs1.store_name, cs1.syear, cs1.cnt, cs2.s1, cs2.syear, cs2.cnt
    from cross_sales cs1, cross_sales cs2
    where cs1.item_sk = cs2.item_sk and cs1.syear = 1999 and cs2.syear = 1999 + 1 and cs2.cnt <= cs1.cnt
    order by cs1.product_name, cs1.store_name, cs2.cnt`,
  q65: `select s_store_name, i_item_desc, sc.revenue, i_current_price, i_wholesale_cost, i_brand
    from store, item,
      (select ss_store_sk, avg(revenue) as ave from (select ss_store_sk, ss_item_sk, sum(ss_sales_price) as revenue
          from store_sales, date_dim where ss_sold_date_sk = d_date_sk group by ss_store_sk, ss_item_sk) sa
        group by ss_store_sk) sb,
      (select ss_store_sk, ss_item_sk, sum(ss_sales_price) as revenue from store_sales, date_dim
        where ss_sold_date_sk = d_date_sk group by ss_store_sk, ss_item_sk) sc
    where sb.ss_store_sk = sc.ss_store_sk and sc.revenue <= 0.1 * sb.ave and s_store_sk = sc.ss_store_sk
      and i_item_sk = sc.ss_item_sk order by s_store_name, i_item_desc limit 100`,
  q66: `select w_warehouse_name, w_city, ship_carriers, year, sum(jan_sales) as jan_sales from (
      select w_warehouse_name, w_city, 'DHL' || ',' || 'BARIAN' as ship_carriers, d_year as year,
        sum(case when d_moy = 1 then ws_ext_sales_price * ws_quantity else 0 end) as jan_sales
      from web_sales, warehouse, date_dim, time_dim, ship_mode
      where ws_warehouse_sk = w_warehouse_sk and ws_sold_date_sk = d_date_sk and ws_sold_time_sk = t_time_sk
        and ws_ship_mode_sk = sm_ship_mode_sk and sm_carrier in ('DHL', 'BARIAN')
      group by w_warehouse_name, w_city, d_year
      union all
      select w_warehouse_name, w_city, 'DHL' || ',' || 'BARIAN', d_year,
        sum(case when d_moy = 1 then cs_sales_price * cs_quantity else 0 end)
      from catalog_sales, warehouse, date_dim, time_dim, ship_mode
      where cs_warehouse_sk = w_warehouse_sk and cs_sold_date_sk = d_date_sk and cs_sold_time_sk = t_time_sk
        and cs_ship_mode_sk = sm_ship_mode_sk
      group by w_warehouse_name, w_city, d_year) x
    group by w_warehouse_name, w_city, ship_carriers, year order by w_warehouse_name limit 100`,
  q67: `select * from (select i_category, i_class, i_brand, d_year, d_qoy, d_moy, s_store_id, sumsales,
        rank() over (partition by i_category order by sumsales desc) rk
      from (select i_category, i_class, i_brand, d_year, d_qoy, d_moy, s_store_id,
          sum(coalesce(ss_sales_price * ss_quantity, 0)) sumsales
        from store_sales, date_dim, store, item
        where ss_sold_date_sk = d_date_sk and ss_item_sk = i_item_sk and ss_store_sk = s_store_sk
        group by rollup (i_category, i_class, i_brand, d_year, d_qoy, d_moy, s_store_id)) dw1) dw2
    where rk <= 100 order by i_category, i_class, i_brand, d_year, sumsales, rk limit 100`,
  q68: `select c_last_name, c_first_name, ca_city, bought_city, ss_ticket_number, extended_price, list_price
    from (select ss_ticket_number, ss_customer_sk, ca_city bought_city, sum(ss_ext_sales_price) extended_price,
          sum(ss_ext_list_price) list_price
        from store_sales, date_dim, store, household_demographics, customer_address
        where store_sales.ss_sold_date_sk = date_dim.d_date_sk and store_sales.ss_store_sk = store.s_store_sk
          and store_sales.ss_hdemo_sk = household_demographics.hd_demo_sk
          and store_sales.ss_addr_sk = customer_address.ca_address_sk
        group by ss_ticket_number, ss_customer_sk, ss_addr_sk, ca_city) dn, customer, customer_address current_addr
    where ss_customer_sk = c_customer_sk and customer.c_current_addr_sk = current_addr.ca_address_sk
    order by c_last_name, ss_ticket_number limit 100`,
  q69: `select cd_gender, cd_marital_status, cd_education_status, count(*) cnt1
    from customer c, customer_address ca, customer_demographics
    where c.c_current_addr_sk = ca.ca_address_sk and ca_state in ('KY', 'GA', 'NM') and cd_demo_sk = c.c_current_cdemo_sk
      and exists (select * from store_sales, date_dim where c.c_customer_sk = ss_customer_sk
        and ss_sold_date_sk = d_date_sk)
      and (not exists (select * from web_sales, date_dim where c.c_customer_sk = ws_bill_customer_sk
          and ws_sold_date_sk = d_date_sk)
        and not exists (select * from catalog_sales, date_dim where c.c_customer_sk = cs_ship_customer_sk
          and cs_sold_date_sk = d_date_sk))
    group by cd_gender, cd_marital_status, cd_education_status order by 1, 2, 3 limit 100`,
  q70: `select sum(ss_net_profit) as total_sum, s_state, s_county, grouping(s_state) + grouping(s_county) as lochierarchy,
      rank() over (partition by grouping(s_state) + grouping(s_county), case when grouping(s_county) = 0 then s_state end
        order by sum(ss_net_profit) desc) as rank_within_parent
    from store_sales, date_dim d1, store
    where d1.d_month_seq between 1200 and 1200 + 11 and d1.d_date_sk = ss_sold_date_sk and s_store_sk = ss_store_sk
      and s_state in (select s_state from (select s_state as s_state,
            rank() over (partition by s_state order by sum(ss_net_profit) desc) as ranking
          from store_sales, store, date_dim where d_date_sk = ss_sold_date_sk and s_store_sk = ss_store_sk
          group by s_state) tmp1 where ranking <= 5)
    group by rollup (s_state, s_county) order by lochierarchy desc, rank_within_parent limit 100`,
  q71: `select i_brand_id brand_id, i_brand brand, t_hour, t_minute, sum(ext_price) ext_price
    from item, (select ws_ext_sales_price as ext_price, ws_sold_date_sk as sold_date_sk, ws_item_sk as sold_item_sk,
          ws_sold_time_sk as time_sk from web_sales, date_dim where d_date_sk = ws_sold_date_sk and d_moy = 11
        union all select cs_ext_sales_price, cs_sold_date_sk, cs_item_sk, cs_sold_time_sk
        from catalog_sales, date_dim where d_date_sk = cs_sold_date_sk
        union all select ss_ext_sales_price, ss_sold_date_sk, ss_item_sk, ss_sold_time_sk
        from store_sales, date_dim where d_date_sk = ss_sold_date_sk) tmp, time_dim
    where sold_item_sk = i_item_sk and time_sk = t_time_sk and (t_meal_time = 'breakfast' or t_meal_time = 'dinner')
    group by i_brand, i_brand_id, t_hour, t_minute order by ext_price desc, i_brand_id`,
  q72: `select i_item_desc, w_warehouse_name, d1.d_week_seq, sum(case when p_promo_sk is null then 1 else 0 end) no_promo
    from catalog_sales join inventory on (cs_item_sk = inv_item_sk)
      join warehouse on (w_warehouse_sk = inv_warehouse_sk) join item on (i_item_sk = cs_item_sk)
      join customer_demographics on (cs_bill_cdemo_sk = cd_demo_sk)
      join household_demographics on (cs_bill_hdemo_sk = hd_demo_sk)
      join date_dim d1 on (cs_sold_date_sk = d1.d_date_sk) join date_dim d2 on (inv_date_sk = d2.d_date_sk)
      join date_dim d3 on (cs_ship_date_sk = d3.d_date_sk) left outer join promotion on (cs_promo_sk = p_promo_sk)
      left outer join catalog_returns on (cr_item_sk = cs_item_sk and cr_order_number = cs_order_number)
    where d1.d_week_seq = d2.d_week_seq and inv_quantity_on_hand < cs_quantity
      and d3.d_date > d1.d_date + interval '5' day and hd_buy_potential = '>10000'
    group by i_item_desc, w_warehouse_name, d1.d_week_seq order by 4 desc, 1, 2, 3 limit 100`,
  q73: `select c_last_name, c_first_name, c_salutation, c_preferred_cust_flag, ss_ticket_number, cnt
    from (select ss_ticket_number, ss_customer_sk, count(*) cnt
        from store_sales, date_dim, store, household_demographics
        where store_sales.ss_sold_date_sk = date_dim.d_date_sk and store_sales.ss_store_sk = store.s_store_sk
          and store_sales.ss_hdemo_sk = household_demographics.hd_demo_sk and date_dim.d_dom between 1 and 2
          and case when household_demographics.hd_vehicle_count > 0
            then household_demographics.hd_dep_count / household_demographics.hd_vehicle_count else null end > 1
        group by ss_ticket_number, ss_customer_sk) dj, customer
    where ss_customer_sk = c_customer_sk and cnt between 1 and 5 order by cnt desc, c_last_name asc`,
  q74: `with year_total as (
      select c_customer_id customer_id, c_first_name first_name, d_year as year, sum(ss_net_paid) year_total, 's' sale_type
      from customer, store_sales, date_dim where c_customer_sk = ss_customer_sk and ss_sold_date_sk = d_date_sk
      group by c_customer_id, c_first_name, d_year
      union all
      select c_customer_id, c_first_name, d_year, sum(ws_net_paid), 'w' from customer, web_sales, date_dim
      where c_customer_sk = ws_bill_customer_sk and ws_sold_date_sk = d_date_sk
      group by c_customer_id, c_first_name, d_year)
    select t_s_secyear.customer_id, t_s_secyear.first_name
    from year_total t_s_firstyear, year_total t_s_secyear, year_total t_w_firstyear, year_total t_w_secyear
    where t_s_secyear.customer_id = t_s_firstyear.customer_id and t_s_firstyear.customer_id = t_w_secyear.customer_id
      and t_s_firstyear.customer_id = t_w_firstyear.customer_id and t_s_firstyear.year = 2001 order by 1, 2 limit 100`,
  q75: `with all_sales as (select d_year, i_brand_id, sum(sales_cnt) as sales_cnt, sum(sales_amt) as sales_amt from (
        select d_year, i_brand_id, cs_quantity - coalesce(cr_return_quantity, 0) as sales_cnt,
          cs_ext_sales_price - coalesce(cr_return_amount, 0.0) as sales_amt
        from catalog_sales join item on i_item_sk = cs_item_sk join date_dim on d_date_sk = cs_sold_date_sk
          left join catalog_returns on (cs_order_number = cr_order_number and cs_item_sk = cr_item_sk)
        union
        select d_year, i_brand_id, ss_quantity - coalesce(sr_return_quantity, 0),
          ss_ext_sales_price - coalesce(sr_return_amt, 0.0)
        from store_sales join item on i_item_sk = ss_item_sk join date_dim on d_date_sk = ss_sold_date_sk
          left join store_returns on (ss_ticket_number = sr_ticket_number and ss_item_sk = sr_item_sk)
        union
        select d_year, i_brand_id, ws_quantity - coalesce(wr_return_quantity, 0),
          ws_ext_sales_price - coalesce(wr_return_amt, 0.0)
        from web_sales join item on i_item_sk = ws_item_sk join date_dim on d_date_sk = ws_sold_date_sk
          left join web_returns on (ws_order_number = wr_order_number and ws_item_sk = wr_item_sk)) sales_detail
      group by d_year, i_brand_id)
    select prev_yr.d_year as prev_year, curr_yr.d_year as year, curr_yr.sales_cnt - prev_yr.sales_cnt as sales_cnt_diff
    from all_sales curr_yr, all_sales prev_yr
    where curr_yr.i_brand_id = prev_yr.i_brand_id and curr_yr.d_year = 2002 order by sales_cnt_diff limit 100`
}
