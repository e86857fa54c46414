using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Mail;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBlazor.App.Data.Mappings;

internal sealed class InvoiceMapping : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> invoice)
    {
        invoice.ToTable("invoices").HasIndex(i => new { i.Year, i.Ordinal }).IsUnique();
        invoice.HasIndex(i => i.Number).IsUnique();
        invoice.HasIndex(i => i.DealId);
        invoice.HasIndex(i => new { i.Status, i.IssuedAt });
        invoice.Property(i => i.Lines).AsJson();
        invoice.Property(i => i.Sides).AsJson();
        invoice.Ignore(i => i.IsPaid).Ignore(i => i.UsualDocument);
        invoice.HasIndex(i => i.RepeatsOn).HasFilter("\"RepeatsOn\" IS NOT NULL");
    }
}

internal sealed class InvoiceLinkMapping : IEntityTypeConfiguration<InvoiceLink>
{
    public void Configure(EntityTypeBuilder<InvoiceLink> link)
    {
        link.ToTable("invoice_links").HasIndex(l => l.KeyHash).IsUnique();
        link.HasIndex(l => l.InvoiceId);
    }
}

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("letters").HasIndex(l => l.PaperId);
        letter.HasIndex(l => l.DueAt).HasFilter("\"DueAt\" IS NOT NULL");
    }
}

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.ToTable("payments").HasIndex(p => p.Number).IsUnique();
        payment.HasIndex(p => p.InvoiceId);
        payment.HasIndex(p => p.InvoiceNumber);
        payment.HasIndex(p => p.OperationId);
        payment.HasIndex(p => new { p.State, p.PostedAt });
    }
}

internal sealed class AdvanceMapping : IEntityTypeConfiguration<Advance>
{
    public void Configure(EntityTypeBuilder<Advance> advance)
    {
        advance.ToTable("advances").HasIndex(a => a.Number).IsUnique();
        advance.HasIndex(a => a.PayerId);
    }
}

internal sealed class TransferDocumentMapping : IEntityTypeConfiguration<TransferDocument>
{
    public void Configure(EntityTypeBuilder<TransferDocument> document)
    {
        document.ToTable("transfer_documents").HasIndex(d => d.InvoiceId).IsUnique();
        document.HasIndex(d => new { d.Year, d.Number }).IsUnique();
        document.HasIndex(d => d.IssuedAt).HasFilter("\"IssuedAt\" IS NULL");
        document.HasIndex(d => d.ReturnedOn).HasFilter("\"ReturnedOn\" IS NULL");
        document.Property(d => d.Kind).HasDefaultValue(DocumentKind.Upd);
        document.Property(d => d.Cards).AsJson();
        document.Ignore(d => d.IsReturned).Ignore(d => d.Awaited);
    }
}
