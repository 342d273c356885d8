-- Whether a message still has a delivery is asked when old ones are deleted.
create index webhook_delivery_message on webhook_delivery (message_id);
