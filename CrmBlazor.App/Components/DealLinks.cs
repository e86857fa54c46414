using System.Globalization;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Components;

/// <summary>Addresses by which features meet: a deal's page opens the form of a cure by its name.</summary>
public static class DealLinks
{
    public static string Deal(int number) => string.Create(CultureInfo.InvariantCulture, $"/deals/{number}");

    public static string Invoice(string number) => $"/invoices/{number.Replace('/', '-')}";

    /// <summary>The print form of its closing document.</summary>
    public static string Paper(string invoice, DocumentKind kind) => $"{Invoice(invoice)}/{kind.Plain()}/print";

    /// <summary>The text of a row of the regulation.</summary>
    public static string Rule(string row) => $"/rules#{RuleAnchor(row)}";

    /// <summary>«B-20» of «B 20».</summary>
    public static string RuleAnchor(string row) => row.Replace(' ', '-');

    /// <summary>Where the press of a cure leads.</summary>
    public static string Cure(int deal, ObstacleText obstacle) => obstacle.Cure switch
    {
        "OpenPayments" => "/payments",
        "OpenDeal" => $"/deals/{obstacle.Subject}",
        "OpenCompany" => $"/companies/{obstacle.Subject}",
        "OpenContact" => $"/contacts/{obstacle.Subject}",
        _ => $"{Deal(deal)}?act={obstacle.Cure}{(obstacle.Subject is null ? "" : $"&subject={Uri.EscapeDataString(obstacle.Subject)}")}",
    };
}
