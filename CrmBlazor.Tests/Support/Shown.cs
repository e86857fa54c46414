using CrmBlazor.App.Features.Payments;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Payments;

namespace CrmBlazor.Tests.Support;

/// <summary>What screens show, without the database behind it.</summary>
public static class Shown
{
    /// <summary>Of the regulation's own deal: 4 000 ₽, at «Озвучена цена».</summary>
    public static readonly BoardCard Card = AView.Of<BoardCard>() with
    {
        Id = Guid.CreateVersion7(), Number = 37924, Title = "01/12.05 КС, ФБС тест", Stage = Stage.Priced, StageSince = Desk.Noon, Client = "АКТЮБИНСК ООО", Goods = "Кольца, блоки",
        Amount = A.Rubles(4000), Version = 1,
    };

    /// <summary>Waits, and agrees with its invoice in everything.</summary>
    public static readonly PaymentView Notice = AView.Of<PaymentView>() with
    {
        Number = 24, Invoice = "2026/7", Deal = 37924, Amount = A.Rubles(4000), PayerInn = A.CustomerInn, PaidOn = Desk.Today, Text = "Оплата по счёту 2026/7", State = PaymentState.Waiting,
        PostedBy = "Вязов Александр", PostedAt = Desk.Noon, Buyer = "АКТЮБИНСК ООО", BuyerInn = A.CustomerInn, Payer = "АКТЮБИНСК ООО", InvoiceTotal = A.Rubles(4000),
        PartiesActual = true, IssuedOn = Desk.Today, Carrier = "ВЕСТ ГРУПП ООО", Supplier = "БЛОКОМИР-Т СНАБ СНТ",
    };

    public static readonly ObstacleText MoneyMissing = new("moneyDiffers", "B 50", "Не хватает 2 000 ₽", "OpenPayments", "2026/1");

    public static BoardColumn Column(params BoardCard[] cards) => new(Stage.Priced, cards, 0, cards.Length, CrmBlazor.Domain.Common.Money.Sum(cards.Select(c => c.Amount ?? default)));
}
