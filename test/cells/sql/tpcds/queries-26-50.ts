const days = (day: string, count: number) => `between date '${day}' and date '${day}' + interval '${count}' day`

/** Queries 26 to 50 of TPC-DS, with its default values filled in. */
export const queries: Readonly<Record<string, string>> = {
  q26: `select i_item_id, avg(cs_quantity) agg1, avg(cs_list_price) agg2, avg(cs_coupon_amt) agg3, avg(cs_sales_price) agg4
    from catalog_sales, customer_demographics, date_dim, item, promotion
    where cs_sold_date_sk = d_date_sk and cs_item_sk = i_item_sk and cs_bill_cdemo_sk = cd_demo_sk
      and cs_promo_sk = p_promo_sk and cd_gender = 'M' and (p_channel_email = 'N' or p_channel_event = 'N') and d_year = 2000
    group by i_item_id order by i_item_id limit 100`,
  q27: `select i_item_id, s_state, grouping(s_state) g_state, avg(ss_quantity) agg1, avg(ss_list_price) agg2
    from store_sales, customer_demographics, date_dim, store, item
    where ss_sold_date_sk = d_date_sk and ss_item_sk = i_item_sk and ss_store_sk = s_store_sk and ss_cdemo_sk = cd_demo_sk
      and cd_gender = 'M' and d_year = 2002 and s_state in ('TN', 'TN')
    group by rollup (i_item_id, s_state) order by i_item_id, s_state limit 100`,
  q28: `select * from
      (select avg(ss_list_price) b1_lp, count(ss_list_price) b1_cnt, count(distinct ss_list_price) b1_cntd
        from store_sales where ss_quantity between 0 and 5 and (ss_list_price between 8 and 8 + 10)) b1,
      (select avg(ss_list_price) b2_lp, count(ss_list_price) b2_cnt, count(distinct ss_list_price) b2_cntd
        from store_sales where ss_quantity between 6 and 10 and (ss_coupon_amt between 90 and 90 + 1000)) b2
    limit 100`,
  q29: `select i_item_id, i_item_desc, s_store_id, s_store_name, sum(ss_quantity), sum(sr_return_quantity), sum(cs_quantity)
    from store_sales, store_returns, catalog_sales, date_dim d1, date_dim d2, date_dim d3, store, item
    where d1.d_moy = 9 and d1.d_year = 1999 and d1.d_date_sk = ss_sold_date_sk and i_item_sk = ss_item_sk
      and s_store_sk = ss_store_sk and ss_customer_sk = sr_customer_sk and sr_returned_date_sk = d2.d_date_sk
      and sr_customer_sk = cs_bill_customer_sk and cs_sold_date_sk = d3.d_date_sk and d3.d_year in (1999, 2000, 2001)
    group by i_item_id, i_item_desc, s_store_id, s_store_name order by 1, 2, 3, 4 limit 100`,
  q30: `with customer_total_return as (
      select wr_returning_customer_sk as ctr_customer_sk, ca_state as ctr_state, sum(wr_return_amt) as ctr_total_return
      from web_returns, date_dim, customer_address
      where wr_returned_date_sk = d_date_sk and d_year = 2002 and wr_returning_addr_sk = ca_address_sk
      group by wr_returning_customer_sk, ca_state)
    select c_customer_id, c_salutation, c_first_name, c_last_name, ctr_total_return
    from customer_total_return ctr1, customer_address, customer
    where ctr1.ctr_total_return > (select avg(ctr_total_return) * 1.2 from customer_total_return ctr2
        where ctr1.ctr_state = ctr2.ctr_state)
      and ca_address_sk = c_current_addr_sk and ca_state = 'GA' and ctr1.ctr_customer_sk = c_customer_sk
    order by 1, 2, 3, 4, 5 limit 100`,
  q31: `with ss as (select ca_county, d_qoy, d_year, sum(ss_ext_sales_price) as store_sales
        from store_sales, date_dim, customer_address where ss_sold_date_sk = d_date_sk and ss_addr_sk = ca_address_sk
        group by ca_county, d_qoy, d_year),
      ws as (select ca_county, d_qoy, d_year, sum(ws_ext_sales_price) as web_sales
        from web_sales, date_dim, customer_address where ws_sold_date_sk = d_date_sk and ws_bill_addr_sk = ca_address_sk
        group by ca_county, d_qoy, d_year)
    select ss1.ca_county, ss1.d_year, ws2.web_sales / ws1.web_sales web_q1_q2, ss2.store_sales / ss1.store_sales store_q1_q2
    from ss ss1, ss ss2, ws ws1, ws ws2
    where ss1.d_qoy = 1 and ss1.d_year = 2000 and ss1.ca_county = ss2.ca_county and ss2.d_qoy = 2
      and ss1.ca_county = ws1.ca_county and ws1.ca_county = ws2.ca_county order by ss1.ca_county`,
  q32: `select sum(cs_ext_discount_amt) as "excess discount amount" from catalog_sales, item, date_dim
    where i_manufact_id = 977 and i_item_sk = cs_item_sk and d_date ${days('2000-01-27', 90)} and d_date_sk = cs_sold_date_sk
      and cs_ext_discount_amt > (select 1.3 * avg(cs_ext_discount_amt) from catalog_sales, date_dim
        where cs_item_sk = i_item_sk and d_date ${days('2000-01-27', 90)} and d_date_sk = cs_sold_date_sk)
    limit 100`,
  q33: `with ss as (select i_manufact_id, sum(ss_ext_sales_price) total_sales
        from store_sales, date_dim, customer_address, item
        where i_manufact_id in (select i_manufact_id from item where i_category in ('Electronics'))
          and ss_item_sk = i_item_sk and ss_sold_date_sk = d_date_sk and ss_addr_sk = ca_address_sk
        group by i_manufact_id),
      cs as (select i_manufact_id, sum(cs_ext_sales_price) total_sales
        from catalog_sales, date_dim, customer_address, item
        where cs_item_sk = i_item_sk and cs_sold_date_sk = d_date_sk and cs_bill_addr_sk = ca_address_sk
        group by i_manufact_id),
      ws as (select i_manufact_id, sum(ws_ext_sales_price) total_sales
        from web_sales, date_dim, customer_address, item
        where ws_item_sk = i_item_sk and ws_sold_date_sk = d_date_sk and ws_bill_addr_sk = ca_address_sk
        group by i_manufact_id)
    select i_manufact_id, sum(total_sales) total_sales
    from (select * from ss union all select * from cs union all select * from ws) tmp1
    group by i_manufact_id order by total_sales limit 100`,
  q34: `select c_last_name, c_first_name, c_salutation, c_preferred_cust_flag, ss_ticket_number, cnt
    from (select ss_ticket_number, ss_customer_sk, count(*) cnt
        from store_sales, date_dim, store, household_demographics
        where store_sales.ss_sold_date_sk = date_dim.d_date_sk and store_sales.ss_store_sk = store.s_store_sk
          and store_sales.ss_hdemo_sk = household_demographics.hd_demo_sk
          and (date_dim.d_dom between 1 and 3 or date_dim.d_dom between 25 and 28)
          and (case when household_demographics.hd_vehicle_count > 0
            then household_demographics.hd_dep_count / household_demographics.hd_vehicle_count else null end) > 1.2
        group by ss_ticket_number, ss_customer_sk) dn, customer
    where ss_customer_sk = c_customer_sk and cnt between 15 and 20
    order by c_last_name, c_first_name, c_salutation, c_preferred_cust_flag desc, ss_ticket_number`,
  q35: `select ca_state, cd_gender, cd_marital_status, cd_dep_count, count(*) cnt1, min(cd_dep_count), max(cd_dep_count)
    from customer c, customer_address ca, customer_demographics
    where c.c_current_addr_sk = ca.ca_address_sk and cd_demo_sk = c.c_current_cdemo_sk
      and exists (select * from store_sales, date_dim where c.c_customer_sk = ss_customer_sk
        and ss_sold_date_sk = d_date_sk and d_year = 2002 and d_qoy < 4)
      and (exists (select * from web_sales, date_dim where c.c_customer_sk = ws_bill_customer_sk
          and ws_sold_date_sk = d_date_sk)
        or exists (select * from catalog_sales, date_dim where c.c_customer_sk = cs_ship_customer_sk
          and cs_sold_date_sk = d_date_sk))
    group by ca_state, cd_gender, cd_marital_status, cd_dep_count order by ca_state, cd_gender limit 100`,
  q36: `select sum(ss_net_profit) / sum(ss_ext_sales_price) as gross_margin, i_category, i_class,
      grouping(i_category) + grouping(i_class) as lochierarchy,
      rank() over (partition by grouping(i_category) + grouping(i_class),
        case when grouping(i_class) = 0 then i_category end
        order by sum(ss_net_profit) / sum(ss_ext_sales_price) asc) as rank_within_parent
    from store_sales, date_dim d1, item, store
    where d1.d_year = 2001 and d1.d_date_sk = ss_sold_date_sk and i_item_sk = ss_item_sk and s_store_sk = ss_store_sk
    group by rollup (i_category, i_class)
    order by lochierarchy desc, case when lochierarchy = 0 then i_category end, rank_within_parent limit 100`,
  q37: `select i_item_id, i_item_desc, i_current_price from item, inventory, date_dim, catalog_sales
    where i_current_price between 68 and 68 + 30 and inv_item_sk = i_item_sk and d_date_sk = inv_date_sk
      and d_date ${days('2000-02-01', 60)} and i_manufact_id in (677, 940, 694, 808)
      and inv_quantity_on_hand between 100 and 500 and cs_item_sk = i_item_sk
    group by i_item_id, i_item_desc, i_current_price order by i_item_id limit 100`,
  q38: `select count(*) from (
      select distinct c_last_name, c_first_name, d_date from store_sales, date_dim, customer
      where store_sales.ss_sold_date_sk = date_dim.d_date_sk and store_sales.ss_customer_sk = customer.c_customer_sk
      intersect
      select distinct c_last_name, c_first_name, d_date from catalog_sales, date_dim, customer
      where catalog_sales.cs_sold_date_sk = date_dim.d_date_sk
        and catalog_sales.cs_bill_customer_sk = customer.c_customer_sk
      intersect
      select distinct c_last_name, c_first_name, d_date from web_sales, date_dim, customer
      where web_sales.ws_sold_date_sk = date_dim.d_date_sk and web_sales.ws_bill_customer_sk = customer.c_customer_sk
    ) hot_cust limit 100`,
  q39: `with inv as (select w_warehouse_name, w_warehouse_sk, i_item_sk, d_moy, stdev, mean,
        case mean when 0 then null else stdev / mean end cov
      from (select w_warehouse_name, w_warehouse_sk, i_item_sk, d_moy, stddev_samp(inv_quantity_on_hand) stdev,
            avg(inv_quantity_on_hand) mean
          from inventory, item, warehouse, date_dim
          where inv_item_sk = i_item_sk and inv_warehouse_sk = w_warehouse_sk and inv_date_sk = d_date_sk and d_year = 2001
          group by w_warehouse_name, w_warehouse_sk, i_item_sk, d_moy) foo
      where case mean when 0 then 0 else stdev / mean end > 1)
    select inv1.w_warehouse_sk, inv1.i_item_sk, inv1.d_moy, inv1.mean, inv1.cov, inv2.d_moy, inv2.mean, inv2.cov
    from inv inv1, inv inv2
    where inv1.i_item_sk = inv2.i_item_sk and inv1.w_warehouse_sk = inv2.w_warehouse_sk and inv1.d_moy = 1
      and inv2.d_moy = 1 + 1 order by 1, 2, 3, 4, 5, 6, 7`,
  q40: `select w_state, i_item_id,
      sum(case when d_date < date '2000-03-11' then cs_sales_price - coalesce(cr_refunded_cash, 0) else 0 end) sales_before,
      sum(case when d_date >= date '2000-03-11' then cs_sales_price - coalesce(cr_refunded_cash, 0) else 0 end) sales_after
    from catalog_sales left outer join catalog_returns on (cs_order_number = cr_order_number and cs_item_sk = cr_item_sk),
      warehouse, item, date_dim
    where i_current_price between 0.99 and 1.49 and i_item_sk = cs_item_sk and cs_warehouse_sk = w_warehouse_sk
      and cs_sold_date_sk = d_date_sk and d_date ${days('2000-02-10', 60)}
    group by w_state, i_item_id order by w_state, i_item_id limit 100`,
  q41: `select distinct (i_product_name) from item i1
    where i_manufact_id between 738 and 738 + 40
      and (select count(*) as item_cnt from item
        where (i_manufact = i1.i_manufact and ((i_category = 'Women' and (i_color = 'powder' or i_color = 'khaki'))
            or (i_category = 'Men' and (i_size = 'medium' or i_size = 'extra large'))))) > 0
    order by i_product_name limit 100`,
  q42: `select dt.d_year, item.i_category_id, item.i_category, sum(ss_ext_sales_price)
    from date_dim dt, store_sales, item
    where dt.d_date_sk = store_sales.ss_sold_date_sk and store_sales.ss_item_sk = item.i_item_sk
      and item.i_manager_id = 1 and dt.d_moy = 11 and dt.d_year = 2000
    group by dt.d_year, item.i_category_id, item.i_category
    order by sum(ss_ext_sales_price) desc, dt.d_year, item.i_category_id limit 100`,
  q43: `select s_store_name, s_store_id, sum(case when (d_day_name = 'Sunday') then ss_sales_price else null end) sun_sales,
      sum(case when (d_day_name = 'Monday') then ss_sales_price else null end) mon_sales
    from date_dim, store_sales, store
    where d_date_sk = ss_sold_date_sk and s_store_sk = ss_store_sk and s_gmt_offset = -5 and d_year = 2000
    group by s_store_name, s_store_id order by s_store_name, s_store_id limit 100`,
  q44: `select asceding.rnk, i1.i_product_name best_performing, i2.i_product_name worst_performing
    from (select * from (select item_sk, rank() over (order by rank_col asc) rnk
          from (select ss_item_sk item_sk, avg(ss_net_profit) rank_col from store_sales ss1 where ss_store_sk = 4
            group by ss_item_sk having avg(ss_net_profit) > 0.9 * (select avg(ss_net_profit) rank_col from store_sales
              where ss_store_sk = 4 and ss_addr_sk is null group by ss_store_sk)) v1) v11 where rnk < 11) asceding,
      (select * from (select item_sk, rank() over (order by rank_col desc) rnk
          from (select ss_item_sk item_sk, avg(ss_net_profit) rank_col from store_sales ss1 where ss_store_sk = 4
            group by ss_item_sk) v2) v21 where rnk < 11) descending,
      item i1, item i2
    where asceding.rnk = descending.rnk and i1.i_item_sk = asceding.item_sk and i2.i_item_sk = descending.item_sk
    order by asceding.rnk limit 100`,
  q45: `select ca_zip, ca_city, sum(ws_sales_price) from web_sales, customer, customer_address, date_dim, item
    where ws_bill_customer_sk = c_customer_sk and c_current_addr_sk = ca_address_sk and ws_item_sk = i_item_sk
      and (substring(ca_zip, 1, 5) in ('85669', '86197')
        or i_item_id in (select i_item_id from item where i_item_sk in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29)))
      and ws_sold_date_sk = d_date_sk and d_qoy = 2 and d_year = 2001
    group by ca_zip, ca_city order by ca_zip, ca_city limit 100`,
  q46: `select c_last_name, c_first_name, ca_city, bought_city, ss_ticket_number, amt, profit
    from (select ss_ticket_number, ss_customer_sk, ca_city bought_city, sum(ss_coupon_amt) amt, sum(ss_net_profit) profit
        from store_sales, date_dim, store, household_demographics, customer_address
        where store_sales.ss_sold_date_sk = date_dim.d_date_sk and store_sales.ss_store_sk = store.s_store_sk
          and store_sales.ss_hdemo_sk = household_demographics.hd_demo_sk
          and store_sales.ss_addr_sk = customer_address.ca_address_sk and date_dim.d_dow in (6, 0)
        group by ss_ticket_number, ss_customer_sk, ss_addr_sk, ca_city) dn, customer, customer_address current_addr
    where ss_customer_sk = c_customer_sk and customer.c_current_addr_sk = current_addr.ca_address_sk
      and current_addr.ca_city <> bought_city
    order by c_last_name, c_first_name, ca_city, bought_city, ss_ticket_number limit 100`,
  q47: `with v1 as (select i_category, i_brand, s_store_name, s_company_name, d_year, d_moy, sum(ss_sales_price) sum_sales,
        avg(sum(ss_sales_price)) over (partition by i_category, i_brand, s_store_name, d_year) avg_monthly_sales,
        rank() over (partition by i_category, i_brand, s_store_name, s_company_name order by d_year, d_moy) rn
      from item, store_sales, date_dim, store
      where ss_item_sk = i_item_sk and ss_sold_date_sk = d_date_sk and ss_store_sk = s_store_sk
      group by i_category, i_brand, s_store_name, s_company_name, d_year, d_moy),
    v2 as (select v1.i_category, v1.i_brand, v1.d_year, v1.d_moy, v1.avg_monthly_sales, v1.sum_sales,
        v1_lag.sum_sales psum, v1_lead.sum_sales nsum
      from v1, v1 v1_lag, v1 v1_lead
      where v1.i_category = v1_lag.i_category and v1.i_category = v1_lead.i_category and v1.rn = v1_lag.rn + 1)
    select * from v2 where d_year = 1999 and avg_monthly_sales > 0 order by sum_sales - avg_monthly_sales, 3 limit 100`,
  q48: `select sum(ss_quantity) from store_sales, store, customer_demographics, customer_address, date_dim
    where s_store_sk = ss_store_sk and ss_sold_date_sk = d_date_sk and d_year = 2000
      and ((cd_demo_sk = ss_cdemo_sk and cd_marital_status = 'M' and ss_sales_price between 100.00 and 150.00)
        or (cd_demo_sk = ss_cdemo_sk and cd_marital_status = 'D' and ss_sales_price between 50.00 and 100.00))
      and ((ss_addr_sk = ca_address_sk and ca_country = 'United States' and ss_net_profit between 0 and 2000))`,
  q49: `select channel, item, return_ratio, return_rank, currency_rank from (
      select 'web' as channel, web.item, web.return_ratio, web.return_rank, web.currency_rank
      from (select item, return_ratio, currency_ratio, rank() over (order by return_ratio) as return_rank,
            rank() over (order by currency_ratio) as currency_rank
          from (select ws.ws_item_sk as item, (cast(sum(coalesce(wr.wr_return_quantity, 0)) as decimal(15, 4))
                / cast(sum(coalesce(ws.ws_quantity, 0)) as decimal(15, 4))) as return_ratio,
              sum(coalesce(wr.wr_return_amt, 0)) / sum(coalesce(ws.ws_net_paid, 0)) as currency_ratio
            from web_sales ws left outer join web_returns wr
              on (ws.ws_order_number = wr.wr_order_number and ws.ws_item_sk = wr.wr_item_sk), date_dim
            where wr.wr_return_amt > 10000 and ws_sold_date_sk = d_date_sk group by ws.ws_item_sk) in_web) web
      where (web.return_rank <= 10 or web.currency_rank <= 10)
      union
      select 'catalog', cs.cs_item_sk, 1, 1, 1 from catalog_sales cs left outer join catalog_returns cr
        on (cs.cs_order_number = cr.cr_order_number and cs.cs_item_sk = cr.cr_item_sk)
      union
      select 'store', sts.ss_item_sk, 1, 1, 1 from store_sales sts left outer join store_returns sr
        on (sts.ss_ticket_number = sr.sr_ticket_number and sts.ss_item_sk = sr.sr_item_sk)) y
    order by 1, 4, 5, 2 limit 100`,
  q50: `select s_store_name, s_company_id, s_street_number,
      sum(case when (sr_returned_date_sk - ss_sold_date_sk <= 30) then 1 else 0 end) as "30 days",
      sum(case when (sr_returned_date_sk - ss_sold_date_sk > 120) then 1 else 0 end) as ">120 days"
    from store_sales, store_returns, store, date_dim d1, date_dim d2
    where d2.d_year = 2001 and d2.d_moy = 8 and ss_ticket_number = sr_ticket_number and ss_item_sk = sr_item_sk
      and ss_sold_date_sk = d1.d_date_sk and sr_returned_date_sk = d2.d_date_sk and ss_store_sk = s_store_sk
    group by s_store_name, s_company_id, s_street_number order by s_store_name, s_company_id limit 100`
}
